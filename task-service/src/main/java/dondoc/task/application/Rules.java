package dondoc.task.application;

import dondoc.eventsourcing.By;
import dondoc.eventsourcing.Circumstances;
import dondoc.eventsourcing.Decider;
import dondoc.eventsourcing.Decision;
import dondoc.task.domain.Asker;
import dondoc.task.domain.Occasion;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.Rejection;
import java.util.List;

/// The shell around one kind's rules: tells them when and who, and turns a rejection thrown into a
/// refusal answered. Decides nothing itself.
record Rules<C, S, E>(S initial, Deciding<C, S, E> deciding, Evolving<S, E> evolving)
        implements Decider<C, S, E> {

    /// How the domain decides.
    interface Deciding<C, S, E> {
        List<? extends E> decide(C command, S state, Occasion when);
    }

    /// How the domain evolves.
    interface Evolving<S, E> {
        S evolve(S state, E event);
    }

    @Override
    public Decision<E> decide(C command, S state, Circumstances circumstances) {
        var when = new Occasion(circumstances.at(), circumstances.day(), asker(circumstances.by()));
        try {
            return Decision.accepted(deciding.decide(command, state, when));
        } catch (Rejection e) {
            return Decision.refused(e.reason().name(), e.details());
        }
    }

    @Override
    public S evolve(S state, E event) {
        return evolving.evolve(state, event);
    }

    static Asker asker(By by) {
        var unit = by.unit();
        return new Asker(unit != null && OrgId.isOne(unit) ? new OrgId(unit) : null, by.roles());
    }
}

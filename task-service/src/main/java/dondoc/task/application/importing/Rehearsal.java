package dondoc.task.application.importing;

import dondoc.task.application.Wish;
import dondoc.task.domain.Asker;
import dondoc.task.domain.Occasion;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.Rejection;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Decides wishes as the aggregates will, on what the directory knows of them and what the rows before
/// wished; nothing is sent.
final class Rehearsal<C, S, E> {

    /// The rule of an aggregate.
    interface Rule<C, S, E> {
        List<E> decide(C command, S state, Occasion when);
    }

    /// What a wish would come to: something new, a change of what is registered already, or nothing.
    enum Effect {
        NEW,
        CHANGE,
        NONE
    }

    private final Class<C> commands;
    private final Function<String, Optional<S>> known;
    private final S unknown;
    private final Rule<C, S, E> rule;
    private final BiFunction<S, E, S> evolve;
    private final Map<String, S> now = new HashMap<>();

    /// @param known what the directory has
    /// @param unknown the state of what it has not
    Rehearsal(
            Class<C> commands,
            Function<String, Optional<S>> known,
            S unknown,
            Rule<C, S, E> rule,
            BiFunction<S, E, S> evolve) {
        this.commands = commands;
        this.known = known;
        this.unknown = unknown;
        this.rule = rule;
        this.evolve = evolve;
    }

    /// @throws Rejection when the wish would be refused
    Effect effect(Wish wish, Occasion when) {
        var id = wish.aggregateId();
        var state = now.containsKey(id) ? now.get(id) : known.apply(id).orElse(unknown);
        var events = rule.decide(commands.cast(wish.command()), state, when);
        for (var event : events) {
            state = evolve.apply(state, event);
        }
        now.put(id, state);
        if (events.isEmpty()) {
            return Effect.NONE;
        }
        return known.apply(id).isPresent() ? Effect.CHANGE : Effect.NEW;
    }

    /// The occasion of a rehearsal: the beginning of a day.
    static Occasion on(LocalDate day, Importer importer) {
        var unit = importer.by().unit();
        return new Occasion(
                day.atStartOfDay().toInstant(ZoneOffset.UTC),
                day,
                new Asker(
                        unit == null || !OrgId.isOne(unit) ? null : new OrgId(unit),
                        importer.by().roles()));
    }
}

package dondoc.escalation.application;

import dondoc.escalation.domain.Life;
import dondoc.escalation.domain.Overdue;
import dondoc.escalation.domain.OverdueEvent;
import dondoc.escalation.domain.TaskFact;
import dondoc.escalation.domain.TaskId;
import dondoc.eventsourcing.Watch;
import java.time.LocalDate;

/// The shell in which the engine runs the overdue watch.
final class OverdueWatch implements Watch<TaskFact, Life, OverdueEvent> {

    @Override
    public Life initial() {
        return Overdue.unknown();
    }

    @Override
    public Noticed<Life, OverdueEvent> notice(Life life, Seen<TaskFact> seen) {
        return told(Overdue.notice(life, new TaskId(seen.key()), seen.fact(), seen.day()));
    }

    @Override
    public Noticed<Life, OverdueEvent> wake(Life life, LocalDate day) {
        return told(Overdue.wake(life, day));
    }

    private static Noticed<Life, OverdueEvent> told(Overdue.Noticed noticed) {
        return new Noticed<>(noticed.life(), noticed.events(), noticed.wakeOn());
    }
}

package dondoc.escalation.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What escalation says about a task's lateness. `since` identifies an episode within its task as
/// well as its number does.
public sealed interface OverdueEvent {

    TaskId task();

    /// 1, 2, 3... in the order in which the episodes of the task became known.
    int episode();

    /// First day after the due date in force.
    LocalDate since();

    /// The task is overdue. Told on the day `since`, or later when a rejected report brought it to
    /// light.
    ///
    /// @param lead with `leader` and `officer` who holds the task on the day `since`
    /// @param extensionAskedOn when an extension was asked for by the due date and is not yet
    ///     decided
    record Started(
            TaskId task,
            int episode,
            LocalDate since,
            LocalDate due,
            UnitCode lead,
            PersonId leader,
            PersonId officer,
            String number,
            int year,
            String clause,
            @Nullable LocalDate extensionAskedOn)
            implements OverdueEvent {

        Holder holder() {
            return new Holder(lead, leader, officer);
        }
    }

    /// Told once more, with an earlier last day, when a report dated before the extension that had
    /// ended the episode is recorded only later: what was told last counts.
    ///
    /// @param ended the last day of the episode, inclusive: the day of what ended it
    record Ended(TaskId task, int episode, LocalDate since, LocalDate ended, EndReason reason)
            implements OverdueEvent {}

    /// The task was suspended, waiting for a superior: nobody is late while it waits. Still late when
    /// it goes on, it is so in another episode.
    ///
    /// @param ended the last day of the episode, inclusive: the day of the suspension
    record Suspended(TaskId task, int episode, LocalDate since, LocalDate ended)
            implements OverdueEvent {}

    /// The report that had ended the episode was rejected: it goes on as if it had never stopped,
    /// the gap is not cut out.
    record Resumed(
            TaskId task,
            int episode,
            LocalDate since,
            LocalDate rejectedOn,
            @Nullable LocalDate extensionAskedOn)
            implements OverdueEvent {}

    /// The extension asked for in time was refused: the letter's mark goes.
    record RequestRefused(TaskId task, int episode, LocalDate since, LocalDate refusedOn)
            implements OverdueEvent {}

    /// Somebody else holds the task: the days of the episode from `on` are his, those before it
    /// stay the old holder's. What is told later takes the place of what was told of that day and
    /// of those after it. A day after the episode's last one is nobody's.
    ///
    /// @param on never before `since`
    record PassedOn(TaskId task, int episode, LocalDate since, LocalDate on, Holder from, Holder to)
            implements OverdueEvent {}

    /// A report dated before the episode was recorded only later: the task was never overdue in it,
    /// it was data entry that was late (edge case 4).
    record Annulled(TaskId task, int episode, LocalDate since, LocalDate reportedOn)
            implements OverdueEvent {}
}

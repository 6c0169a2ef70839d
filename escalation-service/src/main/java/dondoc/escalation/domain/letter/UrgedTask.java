package dondoc.escalation.domain.letter;

import dondoc.escalation.domain.TaskId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A row of a letter's annex.
///
/// @param unitDaysLate see [LateTask]
/// @param letters how many letters to this unit named this episode, this one included: the fourth
///     puts the task on the next briefing (R5)
public record UrgedTask(
        TaskId task,
        String number,
        int year,
        String clause,
        LocalDate due,
        int daysLate,
        @Nullable Integer unitDaysLate,
        @Nullable Integer workingDaysLate,
        int episode,
        int letters,
        boolean extensionPending) {

    static UrgedTask of(LateTask late, int letters) {
        return new UrgedTask(
                late.task(),
                late.number(),
                late.year(),
                late.clause(),
                late.due(),
                late.daysLate(),
                late.unitDaysLate(),
                late.workingDaysLate(),
                late.episode(),
                letters,
                late.extensionPending());
    }
}

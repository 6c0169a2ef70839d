package dondoc.escalation.domain.letter;

import dondoc.escalation.domain.TaskId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A task that is late at a cut-off: a row of the letter's annex before it is counted.
///
/// @param daysLate calendar days, the first one and the cut-off included
/// @param unitDaysLate of them those on which the unit has held the task; `null` when it was all
/// @param workingDaysLate all in working days; `null` when the log does not cover them
/// @param extensionPending an extension was asked for by the due date and is not decided (R4)
public record LateTask(
        TaskId task,
        String number,
        int year,
        String clause,
        LocalDate due,
        int daysLate,
        @Nullable Integer unitDaysLate,
        @Nullable Integer workingDaysLate,
        int episode,
        boolean extensionPending) {}

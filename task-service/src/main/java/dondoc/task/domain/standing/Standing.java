package dondoc.task.domain.standing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What the facts alone say of a task. No passing of a day changes it, so it may be stored; with
/// the due date and a day it becomes a [TaskClass].
public enum Standing {
    OPEN,
    PENDING_VERIFICATION,
    COMPLETED_ON_TIME,
    COMPLETED_LATE,
    COMPLETED_NO_DEADLINE,
    WITHDRAWN;

    /// Of an accepted report: what counts is the day of the report and the due date then in force.
    public static Standing completed(LocalDate reportedOn, @Nullable LocalDate dueThen) {
        if (dueThen == null) {
            return COMPLETED_NO_DEADLINE;
        }
        return reportedOn.isAfter(dueThen) ? COMPLETED_LATE : COMPLETED_ON_TIME;
    }

    /// R2 at the end of a day.
    ///
    /// @param due date in force, `null` for none
    public TaskClass at(LocalDate day, @Nullable LocalDate due) {
        return switch (this) {
            case OPEN -> open(day, due);
            case PENDING_VERIFICATION -> TaskClass.PENDING_VERIFICATION;
            case COMPLETED_ON_TIME -> TaskClass.COMPLETED_ON_TIME;
            case COMPLETED_LATE -> TaskClass.COMPLETED_LATE;
            case COMPLETED_NO_DEADLINE -> TaskClass.COMPLETED_NO_DEADLINE;
            case WITHDRAWN -> TaskClass.WITHDRAWN;
        };
    }

    private static TaskClass open(LocalDate day, @Nullable LocalDate due) {
        if (due == null) {
            return TaskClass.OPEN_NO_DEADLINE;
        }
        return day.isAfter(due) ? TaskClass.OPEN_OVERDUE : TaskClass.OPEN_WITHIN_DEADLINE;
    }

    /// Calendar days between a due date and a later day, 0 where the day is not later.
    public static long daysLate(LocalDate due, LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(due, day));
    }
}

package dondoc.task.in.page;

import dondoc.task.application.reading.Pressing;
import dondoc.task.application.reading.TaskSheet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// How a task stands at the end of a day, as a page shows it.
///
/// @param kind of the mark: `overdue`, `due-soon`, `on-time`, `waiting`; `null` for what has none
/// @param days late, left or waited; `null` where days say nothing
/// @param awaits whom or what a suspended task waits for, its due date set aside
public record State(
        Pressing pressing, @Nullable String kind, @Nullable Long days, @Nullable String awaits) {

    public static State of(TaskSheet task, LocalDate day) {
        var pressing = Pressing.of(task.classAt(day), task.place(), day);
        var wait = task.suspended();
        return wait == null
                ? of(pressing, task, day)
                : new State(pressing, null, null, wait.awaits());
    }

    private static State of(Pressing pressing, TaskSheet task, LocalDate day) {
        return switch (pressing) {
            case OVERDUE -> new State(pressing, "overdue", task.daysLateAt(day), null);
            case DUE_SOON -> new State(pressing, "due-soon", left(task, day), null);
            case IN_TIME -> new State(pressing, "on-time", left(task, day), null);
            case WAITING -> new State(pressing, "waiting", waited(task, day), null);
            case NO_DEADLINE, COMPLETED_ON_TIME, COMPLETED_LATE, COMPLETED_NO_DEADLINE, WITHDRAWN ->
                    new State(pressing, null, null, null);
        };
    }

    private static @Nullable Long left(TaskSheet task, LocalDate day) {
        return task.due() == null ? null : (Long) ChronoUnit.DAYS.between(day, task.due());
    }

    /// Nobody is told he has waited for 0 days.
    private static @Nullable Long waited(TaskSheet task, LocalDate day) {
        var report = task.report();
        if (report == null || !report.on().isBefore(day)) {
            return null;
        }
        return ChronoUnit.DAYS.between(report.on(), day);
    }
}

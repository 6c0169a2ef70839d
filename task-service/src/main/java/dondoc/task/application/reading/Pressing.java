package dondoc.task.application.reading;

import dondoc.task.domain.standing.TaskClass;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// How a task presses on those who have to do it, the most first: the classes of R2, with what is due
/// soon told apart from what has time.
public enum Pressing {
    OVERDUE(TaskClass.OPEN_OVERDUE),
    DUE_SOON(TaskClass.OPEN_WITHIN_DEADLINE),
    WAITING(TaskClass.PENDING_VERIFICATION),
    IN_TIME(TaskClass.OPEN_WITHIN_DEADLINE),
    NO_DEADLINE(TaskClass.OPEN_NO_DEADLINE),
    COMPLETED_ON_TIME(TaskClass.COMPLETED_ON_TIME),
    COMPLETED_LATE(TaskClass.COMPLETED_LATE),
    COMPLETED_NO_DEADLINE(TaskClass.COMPLETED_NO_DEADLINE),
    WITHDRAWN(TaskClass.WITHDRAWN);

    /// Calendar days before the due date from which on it is soon.
    static final int SOON_DAYS = 7;

    private final TaskClass in;

    Pressing(TaskClass in) {
        this.in = in;
    }

    /// @param day at whose end the task is in the class
    public static Pressing of(TaskClass in, @Nullable LocalDate due, LocalDate day) {
        return switch (in) {
            case OPEN_OVERDUE -> OVERDUE;
            case OPEN_WITHIN_DEADLINE -> isSoon(due, day) ? DUE_SOON : IN_TIME;
            case PENDING_VERIFICATION -> WAITING;
            case OPEN_NO_DEADLINE -> NO_DEADLINE;
            case COMPLETED_ON_TIME -> COMPLETED_ON_TIME;
            case COMPLETED_LATE -> COMPLETED_LATE;
            case COMPLETED_NO_DEADLINE -> COMPLETED_NO_DEADLINE;
            case WITHDRAWN -> WITHDRAWN;
        };
    }

    private static boolean isSoon(@Nullable LocalDate due, LocalDate day) {
        return due != null && ChronoUnit.DAYS.between(day, due) <= SOON_DAYS;
    }

    /// Whether what presses so is among what is asked for.
    public boolean isAskedBy(TaskQuestion q) {
        return q.in() == null || q.in() == in;
    }

    /// The same question about what presses so.
    public TaskQuestion within(TaskQuestion q) {
        return switch (this) {
            case DUE_SOON -> among(q, q.dueFrom(), earlier(q.dueTo(), q.day().plusDays(SOON_DAYS)));
            case IN_TIME ->
                    among(q, later(q.dueFrom(), q.day().plusDays(SOON_DAYS + 1)), q.dueTo());
            case OVERDUE,
                    WAITING,
                    NO_DEADLINE,
                    COMPLETED_ON_TIME,
                    COMPLETED_LATE,
                    COMPLETED_NO_DEADLINE,
                    WITHDRAWN ->
                    among(q, q.dueFrom(), q.dueTo());
        };
    }

    private TaskQuestion among(
            TaskQuestion q, @Nullable LocalDate dueFrom, @Nullable LocalDate dueTo) {
        return new TaskQuestion(
                q.lead(),
                in,
                q.day(),
                dueFrom,
                dueTo,
                q.text(),
                q.number(),
                q.year(),
                q.clause(),
                q.coordinator(),
                q.notUpdatedForDays());
    }

    private static LocalDate earlier(@Nullable LocalDate asked, LocalDate own) {
        return asked != null && asked.isBefore(own) ? asked : own;
    }

    private static LocalDate later(@Nullable LocalDate asked, LocalDate own) {
        return asked != null && asked.isAfter(own) ? asked : own;
    }
}

package dondoc.task.domain.standing;

/// The classes of R2: disjoint, and together all tasks.
public enum TaskClass {
    WITHDRAWN,
    COMPLETED_ON_TIME,
    COMPLETED_LATE,
    COMPLETED_NO_DEADLINE,
    PENDING_VERIFICATION,
    OPEN_NO_DEADLINE,
    OPEN_WITHIN_DEADLINE,
    OPEN_OVERDUE
}

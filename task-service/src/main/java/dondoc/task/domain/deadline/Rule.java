package dondoc.task.domain.deadline;

/// The rows of R1 (domain.md): how a phrase became a due date.
public enum Rule {
    ON,
    ON_OR_BEFORE,
    BEFORE,
    IN_QUARTER,
    IN_MONTH,
    WORKING_DAYS,
    CALENDAR_DAYS,
    NONE
}

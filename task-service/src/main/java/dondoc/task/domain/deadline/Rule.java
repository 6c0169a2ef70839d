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
    NONE;

    /// Whether the working calendar decides where the term ends; named days never move.
    public boolean countsDays() {
        return switch (this) {
            case WORKING_DAYS, CALENDAR_DAYS -> true;
            case ON, ON_OR_BEFORE, BEFORE, IN_QUARTER, IN_MONTH, NONE -> false;
        };
    }
}

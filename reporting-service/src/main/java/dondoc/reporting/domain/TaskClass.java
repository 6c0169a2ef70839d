package dondoc.reporting.domain;

/// The classes of rule R2, in the order in which reports show them. Disjoint: a task is in exactly
/// one of them at the end of any day from its assignment on.
public enum TaskClass {
    /// Reported on or before the due date then in force, and accepted.
    COMPLETED_ON_TIME(Part.COMPLETED),
    /// Reported after the due date then in force, and accepted.
    COMPLETED_LATE(Part.COMPLETED),
    /// Accepted; no due date was in force at the report.
    COMPLETED_NO_DEADLINE(Part.COMPLETED),
    /// Reported, not yet decided: the waiting is the verifier's.
    PENDING_VERIFICATION(Part.PENDING),
    OPEN_WITHIN_DEADLINE(Part.OPEN),
    OPEN_OVERDUE(Part.OPEN),
    OPEN_NO_DEADLINE(Part.OPEN),
    /// Shown, but outside the denominators.
    WITHDRAWN(Part.OUTSIDE);

    /// What a class counts towards.
    public enum Part {
        COMPLETED,
        PENDING,
        OPEN,
        OUTSIDE
    }

    private final Part part;

    TaskClass(Part part) {
        this.part = part;
    }

    public Part part() {
        return part;
    }

    /// Whether somebody still has to do something for the task: its unit, or who verifies.
    boolean unfinished() {
        return part == Part.OPEN || part == Part.PENDING;
    }
}

package dondoc.task.domain.calendar;

/// What makes a day special. Days not listed are worked Monday to Friday.
public enum DayKind {
    HOLIDAY(false),
    /// A day off for a holiday that fell on a weekend.
    COMPENSATORY(false),
    /// A working day given free, worked on a [#WORKED_SWAP] day instead.
    OFF_SWAP(false),
    WORKED_SWAP(true);

    private final boolean worked;

    DayKind(boolean worked) {
        this.worked = worked;
    }

    public boolean worked() {
        return worked;
    }
}

package dondoc.task.domain.family;

/// How a task with children is reported complete: as any other, by its lead unit, or by itself when
/// its last open child is reported. Under either rule it is not before, a person verifies, and not
/// before the last child is closed.
public enum Closing {
    BY_HAND,
    WITH_LAST_CHILD
}

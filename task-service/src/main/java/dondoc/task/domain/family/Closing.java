package dondoc.task.domain.family;

/// How a task with children is reported complete: as any other, by its lead unit, or by itself when
/// its last open child is accepted. Under either rule it is not before, and a person verifies.
public enum Closing {
    BY_HAND,
    WITH_LAST_CHILD
}

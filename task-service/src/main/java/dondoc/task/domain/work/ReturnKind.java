package dondoc.task.domain.work;

/// Why a unit does not want a task it was given.
public enum ReturnKind {
    NOT_OUR_FUNCTION,
    RETURNED
}

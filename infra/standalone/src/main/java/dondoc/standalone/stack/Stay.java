package dondoc.standalone.stack;

/// How long a stack is meant to be up.
public enum Stay {
    /// For minutes: on two cores the optimising compiler costs more than it brings in, for most programs
    /// ([Java.Compilers]).
    BRIEF,
    /// Until somebody stops it.
    LASTING
}

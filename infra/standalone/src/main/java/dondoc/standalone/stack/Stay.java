package dondoc.standalone.stack;

/// How long a stack is meant to be up.
public enum Stay {
    /// For minutes: on two cores the optimising compiler would cost more than it brings in.
    BRIEF,
    /// Until somebody stops it.
    LASTING
}

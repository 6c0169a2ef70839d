package dondoc.task.in.page.registry;

/// What is decided about a case.
enum Verdict {
    YES,
    NO
}

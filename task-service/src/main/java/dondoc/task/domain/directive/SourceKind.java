package dondoc.task.domain.directive;

/// What a directive is: a document, the conclusion of a meeting, its minutes, or an oral instruction
/// that a document confirmed.
public enum SourceKind {
    DOCUMENT,
    CONCLUSION,
    MINUTES,
    ORAL
}

package dondoc.task.domain.directory;

/// How one unit followed another: merged into it, or split among several.
public enum SuccessionKind {
    MERGED,
    SPLIT
}

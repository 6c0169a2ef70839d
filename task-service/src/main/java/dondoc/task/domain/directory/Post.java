package dondoc.task.domain.directory;

/// What a person can be named for in a task.
public enum Post {
    LEADER,
    SPECIALIST
}

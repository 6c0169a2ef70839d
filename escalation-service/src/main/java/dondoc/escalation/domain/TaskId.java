package dondoc.escalation.domain;

/// Identity of a task: the subject of its events.
public record TaskId(String value) {
    public TaskId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a task needs an id");
        }
    }
}

package dondoc.publication.domain.late;

/// A task's identifier, opaque here.
public record TaskId(String value) implements Comparable<TaskId> {
    public TaskId {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("not an identifier: '%s'".formatted(value));
        }
    }

    @Override
    public int compareTo(TaskId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

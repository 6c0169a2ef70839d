package dondoc.escalation.domain;

/// Opaque identity of a person; names live in the directory, never in events.
public record PersonId(String value) {
    public PersonId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a person needs an id");
        }
    }
}

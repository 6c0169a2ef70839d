package dondoc.publication.domain.late;

/// A person's identifier, opaque: names live in the directory and can be erased there.
public record PersonId(String value) implements Comparable<PersonId> {
    public PersonId {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("not an identifier: '%s'".formatted(value));
        }
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

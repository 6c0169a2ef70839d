package dondoc.publication.domain.late;

/// A unit's identifier, e.g. `H26.33`.
public record UnitCode(String value) implements Comparable<UnitCode> {
    public UnitCode {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("not an identifier: '%s'".formatted(value));
        }
    }

    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package dondoc.task.domain;

import java.util.regex.Pattern;

/// A person's opaque identifier, e.g. `P00041`. Names live elsewhere and can be erased there.
public record PersonId(String value) implements Comparable<PersonId> {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9-]{1,31}");

    public PersonId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not a person identifier: '%s'".formatted(value));
        }
    }

    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
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

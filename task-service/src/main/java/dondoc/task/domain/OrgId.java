package dondoc.task.domain;

import java.util.regex.Pattern;

/// A unit's identifier, e.g. `H26.33`: at most 35 characters, groups of letters and digits with dots
/// between them, as national codes have it.
public record OrgId(String value) implements Comparable<OrgId> {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{1,8}(\\.[A-Z0-9]{1,8}){0,5}");

    private static final int LONGEST = 35;

    public OrgId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not a unit identifier: '%s'".formatted(value));
        }
    }

    public static boolean isOne(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(OrgId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

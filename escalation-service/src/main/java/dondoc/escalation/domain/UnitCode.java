package dondoc.escalation.domain;

import java.util.regex.Pattern;

/// A unit's identifier, e.g. `H26.33`.
public record UnitCode(String value) {
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9]{1,16}(\\.[A-Za-z0-9]{1,16}){0,7}");

    public UnitCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a unit identifier: '%s'".formatted(value));
        }
    }
}

package dondoc.publication.domain.late;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/// A calendar quarter, e.g. `2026-Q3`.
public record Quarter(String value) implements Comparable<Quarter> {
    private static final Pattern FORM = Pattern.compile("2\\d{3}-Q[1-4]");
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    public Quarter {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a quarter: '%s'".formatted(value));
        }
    }

    /// The quarter a day lies in.
    public static Quarter of(LocalDate day) {
        return new Quarter("%04d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3));
    }

    public int year() {
        return Integer.parseInt(value.substring(0, 4));
    }

    /// 1 to 4.
    public int number() {
        return value.charAt(6) - '0';
    }

    /// As it is written in Vietnamese, e.g. `III/2026`.
    public String roman() {
        return ROMAN.get(number() - 1) + "/" + year();
    }

    public LocalDate first() {
        return LocalDate.of(year(), 3 * number() - 2, 1);
    }

    public LocalDate last() {
        return first().plusMonths(3).minusDays(1);
    }

    /// Over, once the day after its last one has begun.
    ///
    /// @param begun the day that has begun
    public boolean overOn(LocalDate begun) {
        return begun.isAfter(last());
    }

    @Override
    public int compareTo(Quarter other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

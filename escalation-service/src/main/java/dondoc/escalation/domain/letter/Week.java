package dondoc.escalation.domain.letter;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.regex.Pattern;

/// An ISO week, e.g. `2026-W40`; week 53 exists. Its cut-off is the end of Tuesday, its letters are
/// drafted on Wednesday (R5).
public record Week(String value) implements Comparable<Week> {
    private static final Pattern FORM = Pattern.compile("(\\d{4})-W(\\d{2})");

    public Week {
        var parts = FORM.matcher(value);
        if (!parts.matches() || !exists(parts.group(1), parts.group(2))) {
            throw new IllegalArgumentException("not an ISO week: '%s'".formatted(value));
        }
    }

    public static Week of(LocalDate day) {
        return new Week(
                "%04d-W%02d"
                        .formatted(
                                day.get(IsoFields.WEEK_BASED_YEAR),
                                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }

    /// The last week whose Wednesday is not after the day.
    public static Week urgedBy(LocalDate day) {
        return of(day.getDayOfWeek().compareTo(DayOfWeek.WEDNESDAY) < 0 ? day.minusWeeks(1) : day);
    }

    public LocalDate wednesday() {
        return monday(value).plusDays(2);
    }

    /// What was recorded by the end of this day counts.
    public LocalDate cutoff() {
        return monday(value).plusDays(1);
    }

    public Week next() {
        return of(wednesday().plusWeeks(1));
    }

    @Override
    public int compareTo(Week other) {
        return value.compareTo(other.value);
    }

    private static boolean exists(String year, String number) {
        try {
            var monday = monday(year + "-W" + number);
            return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) == Integer.parseInt(number);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static LocalDate monday(String week) {
        return LocalDate.of(Integer.parseInt(week.substring(0, 4)), 1, 4)
                .with(DayOfWeek.MONDAY)
                .plusWeeks(Integer.parseInt(week.substring(6)) - 1L);
    }
}

package dondoc.task.domain.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/// How often a series comes again, and on which day of it a period begins. A day its month does not
/// have is the month's last.
public enum Every {
    /// Day 1 is Monday.
    WEEK(7),
    MONTH(31),
    /// A day of the quarter's first month.
    QUARTER(31);

    private final int days;

    Every(int days) {
        this.days = days;
    }

    boolean has(int day) {
        return 1 <= day && day <= days;
    }

    /// The first beginning on or after a day.
    LocalDate firstFrom(LocalDate from, int day) {
        return switch (this) {
            case WEEK -> from.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(day)));
            case MONTH -> {
                var month = YearMonth.from(from);
                var begins = of(month, day);
                yield begins.isBefore(from) ? of(month.plusMonths(1), day) : begins;
            }
            case QUARTER -> {
                var month = firstOfQuarter(from);
                var begins = of(month, day);
                yield begins.isBefore(from) ? of(month.plusMonths(3), day) : begins;
            }
        };
    }

    /// The beginning so many periods later.
    LocalDate later(LocalDate first, int periods, int day) {
        return switch (this) {
            case WEEK -> first.plusWeeks(periods);
            case MONTH -> of(YearMonth.from(first).plusMonths(periods), day);
            case QUARTER -> of(YearMonth.from(first).plusMonths(3L * periods), day);
        };
    }

    /// The name of the period that begins on a day, e.g. `2026-W20`, `2026-05`, `2026-Q2`.
    String name(LocalDate begins) {
        return switch (this) {
            case WEEK ->
                    "%d-W%02d"
                            .formatted(
                                    begins.get(IsoFields.WEEK_BASED_YEAR),
                                    begins.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> YearMonth.from(begins).toString();
            case QUARTER ->
                    "%d-Q%d".formatted(begins.getYear(), begins.get(IsoFields.QUARTER_OF_YEAR));
        };
    }

    /// The month that a day of the month in a deadline means.
    YearMonth monthOfDeadline(LocalDate begins) {
        return switch (this) {
            case WEEK, MONTH -> YearMonth.from(begins);
            case QUARTER -> firstOfQuarter(begins).plusMonths(2);
        };
    }

    static LocalDate of(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private static YearMonth firstOfQuarter(LocalDate day) {
        int quarter = day.get(IsoFields.QUARTER_OF_YEAR);
        return YearMonth.of(day.getYear(), quarter * 3 - 2);
    }
}

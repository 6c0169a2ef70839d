package dondoc.reporting.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;

/// When the city cuts off its figures (R5): data, in force from a day on until the next policy.
///
/// Months and quarters are the calendar's. Weeks and fortnights are anchored, not counted by
/// parity, so that an ISO week 53 does not shift them.
///
/// @param effective the first day it speaks of; a Monday, so that no ISO week has two cut-offs
/// @param weeklyCutoff the day at whose end the week's figures are taken
/// @param fortnightAnchor one cut-off of the fortnights; the others are whole fortnights away
public record ReportingPolicy(
        LocalDate effective, DayOfWeek weeklyCutoff, LocalDate fortnightAnchor) {

    public ReportingPolicy {
        if (effective.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("a policy begins on a Monday, not " + effective);
        }
    }

    /// The periods whose cut-off is this day, in the order of their kinds.
    List<ReportingPeriod> cutOffOn(LocalDate day) {
        var periods = new ArrayList<ReportingPeriod>();
        if (day.getDayOfWeek() == weeklyCutoff) {
            periods.add(week(day));
        }
        if (ChronoUnit.DAYS.between(fortnightAnchor, day) % 14 == 0) {
            periods.add(period("F" + day, PeriodKind.FORTNIGHT, day.minusDays(13), day));
        }
        if (day.equals(YearMonth.from(day).atEndOfMonth())) {
            periods.add(
                    period(
                            "M" + YearMonth.from(day),
                            PeriodKind.MONTH,
                            day.withDayOfMonth(1),
                            day));
            if (day.getMonthValue() % 3 == 0) {
                periods.add(quarter(day));
            }
        }
        return periods;
    }

    private static ReportingPeriod week(LocalDate day) {
        var id =
                "W%d-%02d"
                        .formatted(
                                day.get(IsoFields.WEEK_BASED_YEAR),
                                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        return period(id, PeriodKind.WEEK, day.minusDays(6), day);
    }

    private static ReportingPeriod quarter(LocalDate day) {
        var id = "Q%d-%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
        return period(id, PeriodKind.QUARTER, day.minusMonths(2).withDayOfMonth(1), day);
    }

    private static ReportingPeriod period(
            String id, PeriodKind kind, LocalDate from, LocalDate cutoff) {
        return new ReportingPeriod(new PeriodId(id), kind, from, cutoff);
    }
}

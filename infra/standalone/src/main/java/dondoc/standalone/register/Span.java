package dondoc.standalone.register;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// The days of a register. The bulk of what is dated says when it was; a date mistyped as 1026 or
/// 2926 lies outside and moves nothing.
///
/// @param first the first day with a document or a happening
/// @param logEnd the day of the last happening; where nothing happened, of the last document
/// @param last the last day with a document or a happening
public record Span(LocalDate first, LocalDate logEnd, LocalDate last) {
    /// A happening this far from the middle one is mistyped.
    private static final long LOG_YEARS = 2;

    /// A document is given out at most this long before or after what happens.
    private static final long ROW_YEARS = 1;

    /// @param log days of the happenings, in their order
    /// @param issued days of the documents
    /// @param zone whose today stands in for a register without any date
    static Span of(List<LocalDate> log, List<LocalDate> issued, ZoneId zone) {
        var told = log.isEmpty() ? issued : log;
        if (told.isEmpty()) {
            var today = LocalDate.now(zone);
            return new Span(today, today, today);
        }
        var middle = middle(told);
        var years = log.isEmpty() ? ROW_YEARS : LOG_YEARS;
        var happened =
                told.stream().filter(day -> within(day, middle, middle, years)).sorted().toList();
        var begin = happened.getFirst();
        var end = happened.getLast();
        var all =
                Stream.concat(happened.stream(), issued.stream())
                        .filter(day -> within(day, begin, end, ROW_YEARS))
                        .sorted()
                        .toList();
        return new Span(all.getFirst(), end, all.getLast());
    }

    private static LocalDate middle(List<LocalDate> days) {
        return days.stream().sorted().toList().get(days.size() / 2);
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to, long years) {
        return !day.isBefore(from.minusYears(years)) && !day.isAfter(to.plusYears(years));
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}

package dondoc.task.domain.deadline;

import static dondoc.task.domain.Reason.BAD_DEADLINE;

import dondoc.task.domain.Rejection;
import dondoc.task.domain.Words;
import dondoc.task.domain.Years;
import dondoc.task.domain.calendar.WorkingCalendar;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A due date and how it came about. Due means: in time until the end of that local day.
///
/// @param phrase as written, cleaned
/// @param due `null` for none
/// @param calendarVersion the calendar it was counted on
public record Deadline(String phrase, @Nullable LocalDate due, Rule rule, String calendarVersion) {

    /// R1. Named days never roll; the directive's own day never counts.
    ///
    /// @param issued date of the directive
    /// @throws Rejection `BAD_DEADLINE`
    public static Deadline of(String written, LocalDate issued, WorkingCalendar calendar) {
        var phrase = Phrase.read(written);
        var due = due(phrase, issued, calendar);
        if (due != null && !Years.contain(due)) {
            throw Rejection.at("phrase", BAD_DEADLINE);
        }
        return new Deadline(Words.clean(written), due, phrase.rule(), calendar.version());
    }

    static @Nullable LocalDate due(Phrase phrase, LocalDate issued, WorkingCalendar calendar) {
        return switch (phrase) {
            case Phrase.On p -> p.day();
            case Phrase.OnOrBefore p -> p.day();
            case Phrase.Before p -> p.day().minusDays(1);
            case Phrase.InQuarter p -> p.last().atEndOfMonth();
            case Phrase.InMonth p -> p.month().atEndOfMonth();
            case Phrase.WorkingDays p -> calendar.nthWorkingDayAfter(issued, p.days());
            case Phrase.CalendarDays p -> calendar.sameOrNextWorkingDay(issued.plusDays(p.days()));
            case Phrase.None _ -> null;
        };
    }

    /// Why this date: the rule in words, the days passed over and the notice of the calendar.
    public static Explanation explain(String written, LocalDate issued, WorkingCalendar calendar) {
        return explain(written, Start.DIRECTIVE, issued, calendar);
    }

    /// @param day the one that is counted after
    public static Explanation explain(
            String written, Start start, LocalDate day, WorkingCalendar calendar) {
        return new Explaining(start, day, calendar).explain(Phrase.read(written));
    }
}

package dondoc.escalation.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A time of being overdue.
///
/// @param since first day, the day after `due`
/// @param due the due date in force that was missed
/// @param ended last day, inclusive; `null` while it runs
/// @param reason why it ended; `null` while it runs
public record Episode(
        LocalDate since, LocalDate due, @Nullable LocalDate ended, @Nullable EndReason reason) {

    static Episode running(LocalDate since, LocalDate due) {
        return new Episode(since, due, null, null);
    }

    Episode ending(LocalDate day, EndReason why) {
        return new Episode(since, due, day, why);
    }

    public boolean runs() {
        return ended == null;
    }

    /// Length in calendar days, first and last day included: reported on the day after the due
    /// date is one day late.
    ///
    /// @param day the last day to count while the episode runs
    public int calendarDays(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(since, ended == null ? day : ended) + 1);
    }

    /// Length in working days, as the days of the log tell them; `null` when the log does not
    /// cover the episode.
    public @Nullable Integer workingDays(LocalDate day, LogDays days) {
        return days.workingDays(since, ended == null ? day : ended);
    }
}

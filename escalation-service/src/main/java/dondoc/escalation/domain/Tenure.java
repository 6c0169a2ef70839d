package dondoc.escalation.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The days of an episode on which one holder had the task: his part of its length (R3).
///
/// @param from first day
/// @param to last day, inclusive; `null` while the episode runs and nobody else has taken over
public record Tenure(Holder holder, LocalDate from, @Nullable LocalDate to) {

    /// @param day the last day to count while it goes on
    public int calendarDays(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to == null ? day : to) + 1);
    }

    /// `null` when the log does not cover it.
    public @Nullable Integer workingDays(LocalDate day, LogDays days) {
        return days.workingDays(from, to == null ? day : to);
    }
}

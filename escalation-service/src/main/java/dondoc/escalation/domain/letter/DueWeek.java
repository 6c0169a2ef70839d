package dondoc.escalation.domain.letter;

import dondoc.escalation.domain.LogDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A week whose letters are to be drafted.
///
/// Weeks fall due by the days of the log and by nothing else: on the first working day the log
/// has on or after a Wednesday, that Wednesday's letters are drafted, with what was known at the
/// end of Tuesday. So a holiday moves the letters to the next working day (edge case 1), and a
/// log that is played fast gives every week's letters. A week is *missed* only when no working
/// day of the log lies between its Wednesday and the next one's, because the log skips them or
/// all are holidays: then one letter is drafted for the latest week, and it names the missed ones
/// (edge case 17). Time being a record, a service that was down misses nothing: the days are still
/// there when it comes back.
///
/// @param draftedOn the working day on which its letters are drafted
/// @param missed weeks before it that had no letters of their own, oldest first
public record DueWeek(Week week, LocalDate draftedOn, List<Week> missed) {
    public DueWeek {
        missed = List.copyOf(missed);
    }

    public LocalDate cutoff() {
        return week.cutoff();
    }

    /// All weeks due by the end of the log, in order.
    ///
    /// @param last the last day begun everywhere
    public static List<DueWeek> upTo(LocalDate last, LogDays days) {
        var due = new ArrayList<DueWeek>();
        if (days.isEmpty()) {
            return due;
        }
        // The first Wednesday of the log opens the row; no week before it is ours.
        var next = Week.urgedBy(days.first().plusDays(6));
        for (var day : days.workedUpTo(last).toList()) {
            var week = Week.urgedBy(day);
            if (week.compareTo(next) >= 0) {
                var latest = week;
                due.add(
                        new DueWeek(
                                week,
                                day,
                                Stream.iterate(next, w -> w.compareTo(latest) < 0, Week::next)
                                        .toList()));
                next = week.next();
            }
        }
        return due;
    }

    /// Those after a week; all when there is none yet.
    public static List<DueWeek> after(@Nullable Week drafted, List<DueWeek> weeks) {
        return drafted == null
                ? weeks
                : weeks.stream().filter(w -> w.week().compareTo(drafted) > 0).toList();
    }
}

package dondoc.escalation.domain;

import dondoc.escalation.domain.Life.InForce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// R3 as a walk along the due dates that were in force, from what is known of a task's life. A
/// rejected report is not part of that life, as if it had never been.
///
/// @param all oldest first; the last may begin in days to come
/// @param stop from this day on nothing runs
record Episodes(List<Episode> all, @Nullable LocalDate stop) {

    Episodes {
        all = List.copyOf(all);
    }

    static Episodes of(Life life) {
        var report = life.report();
        if (report != null) {
            return walk(
                    life.dues().subList(0, report.dues()), report.reportedOn(), EndReason.REPORTED);
        }
        return walk(life.dues(), life.withdrawn(), EndReason.WITHDRAWN);
    }

    private static Episodes walk(List<InForce> dues, @Nullable LocalDate stop, EndReason why) {
        var found = new ArrayList<Episode>();
        @Nullable Episode running = null;
        for (var i = 0; i < dues.size(); i++) {
            var now = dues.get(i);
            if (running != null) {
                found.add(running.ending(now.from(), ended(now)));
                running = null;
            }
            var due = now.due();
            if (due != null) {
                var start = start(due, i == 0 ? null : now.from(), found);
                var next = i + 1 < dues.size() ? dues.get(i + 1).from() : null;
                if (by(start, next) && by(start, stop)) {
                    running = Episode.running(start, due);
                }
            }
        }
        if (running != null) {
            found.add(stop == null ? running : running.ending(stop, why));
        }
        return new Episodes(found, stop);
    }

    /// What ends an episode is another due date, or that it is set aside.
    private static EndReason ended(InForce by) {
        return by.due() == null ? EndReason.SUSPENDED : EndReason.EXTENDED;
    }

    /// The day after the due date; never a day before a new due date was made known, nor one that
    /// belongs to the episode before.
    private static LocalDate start(
            LocalDate due, @Nullable LocalDate notice, List<Episode> before) {
        var last = before.isEmpty() ? null : Objects.requireNonNull(before.getLast().ended());
        return Stream.of(due.plusDays(1), notice, last == null ? null : last.plusDays(1))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// Done, extended or withdrawn on the very first day still makes an episode of one day: at the
    /// start of that day the task was open.
    private static boolean by(LocalDate start, @Nullable LocalDate limit) {
        return limit == null || !start.isAfter(limit);
    }

    /// The episodes that have begun by a day; what is to end only after it still runs.
    List<Episode> knownOn(LocalDate day) {
        return all.stream()
                .filter(e -> by(e.since(), day))
                .map(e ->
                        by(e.ended() == null ? day : e.ended(), day)
                                ? e
                                : Episode.running(e.since(), e.due()))
                .toList();
    }

    /// The next day on which something changes by itself.
    @Nullable LocalDate nextAfter(LocalDate day) {
        return Stream.concat(all.stream().map(Episode::since), Stream.ofNullable(stop))
                .filter(d -> d.isAfter(day))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}

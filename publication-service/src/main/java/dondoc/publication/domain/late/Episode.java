package dondoc.publication.domain.late;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One stretch of lateness of one task (R3); each of its days is attributed to whoever held the
/// task on it.
///
/// @param number 1, 2, ... within the task
/// @param since the first day late
/// @param ended the day it ended, itself still late; `null` while it goes on
/// @param holdings who held the task, in order of their first days; the first one from `since`
public record Episode(
        TaskId task,
        int number,
        LocalDate since,
        @Nullable LocalDate ended,
        List<Holding> holdings) {
    public Episode {
        holdings = List.copyOf(holdings);
    }

    /// An episode of a task that stays with one holder.
    public static Episode of(
            TaskId task, int number, Holder holder, LocalDate since, @Nullable LocalDate ended) {
        return new Episode(task, number, since, ended, List.of(new Holding(since, holder)));
    }

    /// The episode once the task is told to have passed on: what is told later takes the place of
    /// what was told of that day and of those after it.
    public Episode passedOn(Holding next) {
        var before = holdings.stream().filter(h -> h.from().isBefore(next.from()));
        return new Episode(
                task, number, since, ended, Stream.concat(before, Stream.of(next)).toList());
    }

    /// Those who held the task on a late day of the quarter, as known on a day. Both ends count:
    /// what began in June and ended on 1 July touches both quarters. Who takes over after the last
    /// late day is not late: the predecessor's lateness is never the successor's.
    ///
    /// @param asOf the last day known of; an episode that goes on has lasted until then
    List<Holder> holdersIn(Quarter quarter, LocalDate asOf) {
        var first = latest(since, quarter.first());
        var last = earliest(ended == null ? asOf : ended, quarter.last());
        if (last.isBefore(first)) {
            return List.of();
        }
        return Stream.concat(
                        holderOn(first).stream(),
                        holdings.stream()
                                .filter(h -> h.from().isAfter(first) && !h.from().isAfter(last))
                                .map(Holding::holder))
                .toList();
    }

    /// Who was late already when the quarter began; nobody when the task was not.
    Optional<Holder> holderBefore(Quarter quarter) {
        var eve = quarter.first().minusDays(1);
        return ended != null && ended.isBefore(eve) ? Optional.empty() : holderOn(eve);
    }

    private Optional<Holder> holderOn(LocalDate day) {
        return holdings.stream()
                .filter(h -> !h.from().isAfter(day))
                .reduce((_, last) -> last)
                .map(Holding::holder);
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earliest(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}

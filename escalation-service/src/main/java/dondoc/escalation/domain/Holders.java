package dondoc.escalation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Who holds a task on which day. A handover counts by its own day, however late it is told; told
/// later it takes the place of what was told of that day and of those after it.
///
/// @param first from the beginning
/// @param later each from its day on, in order of their days
public record Holders(Holder first, List<Holding> later) {
    public Holders {
        later = List.copyOf(later);
    }

    public static Holders of(Holder first) {
        return new Holders(first, List.of());
    }

    public Holders with(Holding next) {
        return new Holders(first, passed(later, next));
    }

    public Holder on(LocalDate day) {
        return later.stream()
                .filter(holding -> !holding.from().isAfter(day))
                .reduce((_, last) -> last)
                .map(Holding::holder)
                .orElse(first);
    }

    /// Who holds the task on the first day, and every change after it up to the last.
    List<Holding> between(LocalDate since, LocalDate until) {
        return Stream.concat(
                        Stream.of(new Holding(since, on(since))),
                        later.stream()
                                .filter(holding -> holding.from().isAfter(since))
                                .filter(holding -> !holding.from().isAfter(until)))
                .toList();
    }

    static List<Holding> passed(List<Holding> told, Holding next) {
        return Stream.concat(
                        told.stream().filter(holding -> holding.from().isBefore(next.from())),
                        Stream.of(next))
                .toList();
    }
}

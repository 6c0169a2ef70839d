package dondoc.reporting.application;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.By;
import dondoc.eventsourcing.Circumstances;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.Decision;
import dondoc.eventsourcing.NewDay;
import dondoc.eventsourcing.Order;
import dondoc.eventsourcing.Reasons;
import dondoc.reporting.domain.ClosePeriod;
import dondoc.reporting.domain.Period;
import dondoc.reporting.domain.PeriodClosed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A gateway that decides at once, in memory, and writes down what was asked in which order.
final class OneDesk implements CommandGateway {

    /// What was asked, e.g. `day 2026-09-30`, `close W2026-40`.
    final List<String> asked = new ArrayList<>();

    final List<PeriodClosed> events = new ArrayList<>();
    private final Map<String, Period> periods = new HashMap<>();
    private final PeriodRules rules = new PeriodRules();
    private @Nullable LocalDate day;

    /// Periods whose closing does not fit into a record, and those that cannot be decided.
    final Set<String> tooLarge = new HashSet<>();

    final Set<String> undecidable = new HashSet<>();
    private int answersLeft = Integer.MAX_VALUE;

    /// After so many more answers the broker is away.
    void breakAfter(int answers) {
        answersLeft = answers;
    }

    void mend() {
        answersLeft = Integer.MAX_VALUE;
    }

    @Override
    public Answer ask(Order order) {
        answer();
        asked.add("close " + order.aggregateId());
        if (tooLarge.contains(order.aggregateId())) {
            throw new TooLarge(1024, null);
        }
        if (undecidable.contains(order.aggregateId())) {
            return new Answer.Refused(order.aggregateId(), Reasons.UNDECIDABLE, Map.of(), 0);
        }
        var command = (ClosePeriod) order.command();
        var before = periods.getOrDefault(order.aggregateId(), rules.initial());
        var at = Instant.parse("2026-10-01T00:00:00Z");
        var today = java.util.Objects.requireNonNull(day);
        return switch (rules.decide(
                command, before, new Circumstances(at, today, order.by(), order.commandId()))) {
            case Decision.Accepted<PeriodClosed>(var closed) -> {
                var after = before;
                for (var event : closed) {
                    after = rules.evolve(after, event);
                }
                periods.put(order.aggregateId(), after);
                events.addAll(closed);
                yield new Answer.Accepted(
                        order.aggregateId(),
                        1,
                        at,
                        closed.stream().map(PeriodRules.events()::typeOf).toList());
            }
            case Decision.Refused<PeriodClosed>(var reason, var details) ->
                    new Answer.Refused(order.aggregateId(), reason, details, 0);
        };
    }

    @Override
    public Answer startDay(NewDay begun, By by) {
        answer();
        asked.add("day " + begun.date());
        day = begun.date();
        return new Answer.Accepted("day", 0, Instant.EPOCH, List.of());
    }

    @Override
    public CompletableFuture<Answer> send(Order order) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer inquire(String aggregateId, String commandId) {
        throw new UnsupportedOperationException();
    }

    private void answer() {
        if (answersLeft-- <= 0) {
            throw new Unavailable("the broker is away", new IllegalStateException());
        }
    }
}

package dondoc.publication;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.By;
import dondoc.eventsourcing.Circumstances;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.Decision;
import dondoc.eventsourcing.NewDay;
import dondoc.eventsourcing.Order;
import dondoc.publication.application.Definition;
import dondoc.publication.application.PublicationRules;
import dondoc.publication.application.Publishing;
import dondoc.publication.domain.edition.PublicationCommand;
import dondoc.publication.domain.edition.PublicationEvent;
import dondoc.publication.domain.edition.QuarterlyList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/// The rules without Kafka: decides at once, and publishes at once.
final class DecidingGateway implements CommandGateway {
    private static final Instant NOW = Instant.parse("2026-10-02T01:00:00Z");

    private final PublicationRules rules = new PublicationRules();
    private final Publishing publishing;
    private final Map<String, QuarterlyList> states = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    boolean away;

    DecidingGateway(Publishing publishing) {
        this.publishing = publishing;
    }

    void forget() {
        states.clear();
        versions.clear();
        away = false;
    }

    @Override
    public synchronized Answer ask(Order order) {
        if (away) {
            throw new Unavailable("away", new IllegalStateException());
        }
        var id = order.aggregateId();
        var state = states.getOrDefault(id, rules.initial());
        var command = Definition.commands();
        var sent = (PublicationCommand) order.command();
        var decision =
                rules.decide(
                        command.read(command.typeOf(sent), command.write(sent)),
                        state,
                        new Circumstances(NOW, LocalDate.EPOCH, order.by(), order.commandId()));
        return switch (decision) {
            case Decision.Refused<PublicationEvent>(var reason, var details) ->
                    new Answer.Refused(id, reason, details, version(id));
            case Decision.Accepted<PublicationEvent>(var events) -> {
                for (var event : events) {
                    state = rules.evolve(state, event);
                    versions.merge(id, 1L, Long::sum);
                    publishing.note(List.of(new Publishing.Told(event, version(id))));
                }
                states.put(id, state);
                yield new Answer.Accepted(
                        id,
                        version(id),
                        NOW,
                        events.stream().map(e -> Definition.events().typeOf(e)).toList());
            }
        };
    }

    private long version(String id) {
        return Objects.requireNonNullElse(versions.get(id), 0L);
    }

    @Override
    public CompletableFuture<Answer> send(Order order) {
        return CompletableFuture.completedFuture(ask(order));
    }

    @Override
    public Answer inquire(String aggregateId, String commandId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer startDay(NewDay day, By by) {
        throw new UnsupportedOperationException();
    }
}

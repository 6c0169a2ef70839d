package dondoc.eventsourcing.axon;

import dondoc.eventsourcing.ServiceDefinition.AggregateKind;
import dondoc.eventsourcing.Unreadable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/// Axon's event storage on the shelf of a stream task, for one kind of aggregate. Axon counts
/// sequences from 0, the wire from 1.
final class ShelfStorage implements EventStorageEngine {
    private final AggregateKind<?, ?, ?> kind;
    private final EventShelf shelf;

    ShelfStorage(AggregateKind<?, ?, ?> kind, EventShelf shelf) {
        this.kind = kind;
        this.shelf = shelf;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        for (var message : events) {
            var event = (DomainEventMessage<?>) message;
            shelf.append(
                    event.getAggregateIdentifier(),
                    event.getSequenceNumber() + 1,
                    (Fact) event.getPayload());
        }
    }

    @Override
    public DomainEventStream readEvents(String aggregateId, long firstSequence) {
        var messages = new ArrayList<DomainEventMessage<?>>();
        var sequence = firstSequence;
        for (var stored : shelf.read(aggregateId, firstSequence + 1)) {
            messages.add(message(aggregateId, sequence++, factOf(aggregateId, stored)));
        }
        return DomainEventStream.of(messages);
    }

    /// Named after its place in the history: an identity of its own, drawn at random for each event of
    /// a long history, takes longer than reading it. Nobody asks when it was.
    private DomainEventMessage<Fact> message(String aggregateId, long sequence, Fact fact) {
        return new GenericDomainEventMessage<>(
                kind.name(),
                aggregateId,
                sequence,
                fact,
                MetaData.emptyInstance(),
                aggregateId + "/" + sequence,
                Instant.EPOCH);
    }

    private Fact factOf(String aggregateId, StoredEvent stored) {
        try {
            var event = kind.events().read(stored.type(), stored.body());
            return new Fact(stored.type(), event, stored.body(), null);
        } catch (Unreadable e) {
            throw new RulesBroken("history of %s %s".formatted(kind.name(), aggregateId), e);
        }
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("no snapshots: histories are short");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateId) {
        return Optional.empty();
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("who wants all events reads the topic");
    }
}

package dondoc.eventsourcing.stream;

import dondoc.eventsourcing.axon.EventShelf;
import dondoc.eventsourcing.axon.Fact;
import dondoc.eventsourcing.axon.LatestUsed;
import dondoc.eventsourcing.axon.Origin;
import dondoc.eventsourcing.axon.StoredEvent;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;

/// The events of the aggregates of one stream task. Each has the command it came from beside it, so
/// that what was carried out needs no row of its own.
///
/// Nearly every command is new, and a filter says so. It has the commands of the aggregates that
/// were looked at; from others they are added first.
final class Histories implements EventShelf {
    private static final byte ROOM = 'e';
    private static final int AGGREGATES_KNOWN = 1 << 14;
    private static final int COMMANDS_KNOWN = 1_000_000;

    private final Shelf shelf;
    private final int commandsKnown;

    /// Of the aggregates whose commands are in the filter; 0 where there is no aggregate.
    private final LatestUsed<String, Long> lastSequences;

    private BloomFilter commands;
    private int added;

    Histories(Shelf shelf) {
        this(shelf, AGGREGATES_KNOWN, COMMANDS_KNOWN);
    }

    /// @param aggregatesKnown of how many it is known which commands they carried out
    /// @param commandsKnown with how many the filter is full and begun anew
    Histories(Shelf shelf, int aggregatesKnown, int commandsKnown) {
        this.shelf = shelf;
        this.commandsKnown = commandsKnown;
        this.lastSequences = new LatestUsed<>(aggregatesKnown);
        this.commands = new BloomFilter(commandsKnown);
    }

    /// A command whose events are here.
    ///
    /// @param version of the aggregate after the last of them
    /// @param types of the events
    record CarriedOut(Origin origin, long version, List<String> types) {}

    private record Event(long sequence, String type, Origin origin) {}

    @Override
    public boolean holds(String aggregateId) {
        return lastSequence(aggregateId) > 0;
    }

    /// 0 for an aggregate that does not exist.
    long lastSequence(String aggregateId) {
        var known = lastSequences.get(aggregateId);
        return known == null ? look(aggregateId) : known;
    }

    private long look(String aggregateId) {
        forgetWhenFull();
        var last = 0L;
        if (shelf.get(key(aggregateId, 1)) != null) {
            try (var rows = rows(aggregateId, 1)) {
                while (rows.hasNext()) {
                    var row = rows.next();
                    last = sequence(row.key);
                    new EventRow(row.value).origin().ifPresent(o -> add(aggregateId, o));
                }
            }
        }
        lastSequences.put(aggregateId, last);
        return last;
    }

    private void add(String aggregateId, Origin origin) {
        commands.add(name(aggregateId, origin.commandId()));
        added++;
    }

    /// The latest of this id: when an answer is forgotten its id may be used again.
    Optional<CarriedOut> carriedOut(String aggregateId, String commandId) {
        if (!holds(aggregateId) || !commands.mayHave(name(aggregateId, commandId))) {
            return Optional.empty();
        }
        var events = eventsOf(aggregateId, commandId);
        if (events.isEmpty()) {
            return Optional.empty();
        }
        var last = events.getLast();
        var types =
                events.stream()
                        .filter(e ->
                                e.origin().decidedAtMillis() == last.origin().decidedAtMillis())
                        .map(Event::type)
                        .toList();
        return Optional.of(new CarriedOut(last.origin(), last.sequence(), types));
    }

    private List<Event> eventsOf(String aggregateId, String commandId) {
        var events = new ArrayList<Event>(1);
        try (var rows = rows(aggregateId, 1)) {
            while (rows.hasNext()) {
                var row = rows.next();
                var event = new EventRow(row.value);
                event.origin()
                        .filter(origin -> origin.commandId().equals(commandId))
                        .map(origin -> new Event(sequence(row.key), event.type(), origin))
                        .ifPresent(events::add);
            }
        }
        return events;
    }

    @Override
    public List<StoredEvent> read(String aggregateId, long fromSequence) {
        var events = new ArrayList<StoredEvent>();
        try (var rows = rows(aggregateId, fromSequence)) {
            while (rows.hasNext()) {
                events.add(new EventRow(rows.next().value).event());
            }
        }
        return events;
    }

    @Override
    public void append(String aggregateId, long sequence, Fact fact) {
        var row = EventRow.of(fact);
        shelf.put(key(aggregateId, sequence), row.bytes());
        row.origin().ifPresent(origin -> add(aggregateId, origin));
        lastSequences.computeIfPresent(aggregateId, (_, _) -> sequence);
        forgetWhenFull();
    }

    /// A full filter lets too many others through. No aggregate is known then, and each is looked at
    /// again before it is asked for.
    private void forgetWhenFull() {
        if (added >= commandsKnown) {
            commands = new BloomFilter(commandsKnown);
            added = 0;
            lastSequences.clear();
        }
    }

    private KeyValueIterator<Bytes, byte[]> rows(String aggregateId, long fromSequence) {
        return shelf.range(key(aggregateId, fromSequence), key(aggregateId, Long.MAX_VALUE));
    }

    private static Bytes key(String aggregateId, long sequence) {
        return Shelf.key(
                ROOM, ByteBuffer.allocate(Long.BYTES).putLong(sequence).array(), aggregateId);
    }

    private static long sequence(Bytes key) {
        var bytes = key.get();
        return ByteBuffer.wrap(bytes).getLong(bytes.length - Long.BYTES);
    }

    /// Of a command in the filter.
    private static Bytes name(String aggregateId, String commandId) {
        return Shelf.key(ROOM, aggregateId, commandId);
    }
}

package dondoc.eventsourcing.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dondoc.eventsourcing.axon.EventShelf;
import dondoc.eventsourcing.axon.Fact;
import dondoc.eventsourcing.axon.StoredEvent;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// The one store of a stream task, so that a transaction touches one changelog partition. Every
/// room has its own first byte; names in keys end with a zero byte.
final class Shelf implements EventShelf {
    private static final byte EVENT = 'e';
    private static final byte[] NONE = {};

    private final KeyValueStore<Bytes, byte[]> store;
    private long writes;

    Shelf(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /// @param room first byte
    /// @param names of which none contains a zero character
    static Bytes key(byte room, String... names) {
        return key(room, NONE, names);
    }

    private static Bytes key(byte room, byte[] tail, String... names) {
        var parts = new ArrayList<byte[]>(names.length);
        var size = 1 + tail.length;
        for (var name : names) {
            var part = name.getBytes(UTF_8);
            parts.add(part);
            size += part.length + 1;
        }
        var buffer = ByteBuffer.allocate(size).put(room);
        parts.forEach(part -> buffer.put(part).put((byte) 0));
        return Bytes.wrap(buffer.put(tail).array());
    }

    private static Bytes eventKey(String aggregateId, long sequence) {
        return key(EVENT, ByteBuffer.allocate(Long.BYTES).putLong(sequence).array(), aggregateId);
    }

    /// The last name in a key of [#key].
    static String lastName(Bytes key) {
        var text = new String(key.get(), 1, key.get().length - 2, UTF_8);
        return text.substring(text.lastIndexOf('\0') + 1);
    }

    /// How often something was written, to tell whether a fault left anything behind.
    long writes() {
        return writes;
    }

    byte @Nullable [] get(Bytes key) {
        return store.get(key);
    }

    void put(Bytes key, byte[] value) {
        writes++;
        store.put(key, value);
    }

    /// A row that is only its key.
    void mark(Bytes key) {
        put(key, NONE);
    }

    void remove(Bytes key) {
        writes++;
        var _ = store.delete(key);
    }

    KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
        return store.range(from, to);
    }

    @Override
    public boolean holds(String aggregateId) {
        return store.get(eventKey(aggregateId, 1)) != null;
    }

    long lastSequence(String aggregateId) {
        try (var last =
                store.reverseRange(
                        eventKey(aggregateId, 1), eventKey(aggregateId, Long.MAX_VALUE))) {
            if (!last.hasNext()) {
                return 0;
            }
            var key = last.next().key.get();
            return ByteBuffer.wrap(key).getLong(key.length - Long.BYTES);
        }
    }

    @Override
    public List<StoredEvent> read(String aggregateId, long fromSequence) {
        var events = new ArrayList<StoredEvent>();
        try (var rows =
                store.range(
                        eventKey(aggregateId, fromSequence),
                        eventKey(aggregateId, Long.MAX_VALUE))) {
            while (rows.hasNext()) {
                events.add(unpack(rows.next().value));
            }
        }
        return events;
    }

    @Override
    public void append(String aggregateId, long sequence, Fact fact) {
        var type = fact.type().getBytes(UTF_8);
        if (type.length > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("type too long: " + fact.type());
        }
        var row =
                ByteBuffer.allocate(1 + type.length + fact.body().length)
                        .put((byte) type.length)
                        .put(type)
                        .put(fact.body());
        put(eventKey(aggregateId, sequence), row.array());
    }

    private static StoredEvent unpack(byte[] row) {
        var end = 1 + row[0];
        return new StoredEvent(
                new String(row, 1, row[0], UTF_8),
                java.util.Arrays.copyOfRange(row, end, row.length));
    }
}

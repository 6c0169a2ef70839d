package dondoc.eventsourcing.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// The one store of a stream task, so that a transaction touches one changelog partition. Every
/// room has its own first byte; names in keys end with a zero byte.
final class Shelf {
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

    /// @param tail what stands behind the names as it is
    static Bytes key(byte room, byte[] tail, String... names) {
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

    /// From the one to the other, both included.
    KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
        return store.range(from, to);
    }
}

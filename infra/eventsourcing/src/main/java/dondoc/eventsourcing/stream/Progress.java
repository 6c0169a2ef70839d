package dondoc.eventsourcing.stream;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/// How far each source topic was taken in, kept on the shelf and so in the transaction of what
/// followed from it. The consumer group's own offsets say the same, but expire when the service is
/// down for longer than the broker keeps them; what is then delivered again must not be taken in
/// again.
final class Progress {
    private static final byte ROOM = 'o';

    private final Shelf shelf;
    private final Map<String, Long> next = new HashMap<>();

    Progress(Shelf shelf) {
        this.shelf = shelf;
    }

    /// The offset of the next record of this topic, in the task's partition.
    long next(String topic) {
        return next.computeIfAbsent(topic, this::stored);
    }

    private long stored(String topic) {
        var row = shelf.get(Shelf.key(ROOM, topic));
        return row == null ? 0 : ByteBuffer.wrap(row).getLong();
    }

    void took(String topic, long offset) {
        next.put(topic, offset + 1);
        var row = ByteBuffer.allocate(Long.BYTES).putLong(offset + 1);
        shelf.put(Shelf.key(ROOM, topic), row.array());
    }
}

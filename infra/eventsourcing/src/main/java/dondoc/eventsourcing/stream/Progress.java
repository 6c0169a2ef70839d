package dondoc.eventsourcing.stream;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// How far each source topic was taken in. The consumer group's own offsets say the same, but expire
/// when the service is down for longer than the broker keeps them; what is then delivered again must
/// not be taken in again.
///
/// Noted on the shelf once in a while and not with every record: a row more per record would cost a
/// third of the log and of the way back after a kill, to guard against what needs both a kill within
/// that while and a downtime of months.
final class Progress {
    private static final byte ROOM = 'o';

    private final Shelf shelf;
    private final Map<String, Long> next = new HashMap<>();
    private final Set<String> unnoted = new HashSet<>();

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

    /// @return whether this is the first to be noted since [#note]
    boolean took(String topic, long offset) {
        next.put(topic, offset + 1);
        return unnoted.add(topic) && unnoted.size() == 1;
    }

    /// Puts on the shelf what was taken in since the last time.
    void note() {
        for (var topic : unnoted) {
            var row = ByteBuffer.allocate(Long.BYTES).putLong(next(topic));
            shelf.put(Shelf.key(ROOM, topic), row.array());
        }
        unnoted.clear();
    }
}

package dondoc.eventsourcing.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dondoc.eventsourcing.axon.Fact;
import dondoc.eventsourcing.axon.Origin;
import dondoc.eventsourcing.axon.StoredEvent;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/// How an event lies in the store: the length of its type in a byte, the type, the origin, the body.
/// The byte has its sign set where there is an origin; rows that are older have none, nor have those it
/// was taken out of (ADR 0017).
///
/// An origin is the length of what follows of it (4 bytes), when it was decided (8), the time of the
/// events in seconds (8) and nanoseconds (4), the fingerprint (16), and the command's id.
@SuppressWarnings("ArrayRecordComponent") // read, never compared
record EventRow(byte[] bytes) {
    private static final int SIGN = 0x80;

    /// The bits beside the sign, and so the longest type.
    private static final int LENGTH = 0x7F;

    private static final int BEFORE_ID =
            Long.BYTES + Long.BYTES + Integer.BYTES + Origin.FINGERPRINT_BYTES;

    /// @param fact with its origin
    static EventRow of(Fact fact) {
        var origin = Objects.requireNonNull(fact.origin(), "a new event comes from a command");
        var type = fact.type().getBytes(UTF_8);
        if (type.length > LENGTH) {
            throw new IllegalArgumentException("type too long: " + fact.type());
        }
        var id = origin.commandId().getBytes(UTF_8);
        var at = origin.at();
        var size = 1 + type.length + Integer.BYTES + BEFORE_ID + id.length + fact.body().length;
        var row =
                ByteBuffer.allocate(size)
                        .put((byte) (type.length | SIGN))
                        .put(type)
                        .putInt(BEFORE_ID + id.length)
                        .putLong(origin.decidedAtMillis())
                        .putLong(at.getEpochSecond())
                        .putInt(at.getNano())
                        .put(origin.fingerprint())
                        .put(id)
                        .put(fact.body());
        return new EventRow(row.array());
    }

    String type() {
        return new String(bytes, 1, typeLength(), UTF_8);
    }

    StoredEvent event() {
        return new StoredEvent(type(), Arrays.copyOfRange(bytes, body(), bytes.length));
    }

    Optional<Origin> origin() {
        if (!hasOrigin()) {
            return Optional.empty();
        }
        var from = ByteBuffer.wrap(bytes).position(1 + typeLength());
        var idLength = from.getInt() - BEFORE_ID;
        var decidedAtMillis = from.getLong();
        var at = Instant.ofEpochSecond(from.getLong(), from.getInt());
        var fingerprint = new byte[Origin.FINGERPRINT_BYTES];
        from.get(fingerprint);
        var id = new String(bytes, from.position(), idLength, UTF_8);
        return Optional.of(new Origin(id, fingerprint, decidedAtMillis, at));
    }

    private boolean hasOrigin() {
        return bytes[0] < 0;
    }

    private int typeLength() {
        return bytes[0] & LENGTH;
    }

    private int body() {
        var end = 1 + typeLength();
        return hasOrigin() ? end + Integer.BYTES + ByteBuffer.wrap(bytes).getInt(end) : end;
    }
}

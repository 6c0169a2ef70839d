package dondoc.shredding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.record.Record;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a record is to be when nothing of a shredded directive may be left.
final class Removal {
    /// Written into the decision when all is removed.
    static final String REMOVED_ON = "removedOn";

    private static final String SHRED = "directive.shred.v1";
    private static final String REASON = "dlq-reason";

    private final TypedTexts typed;
    private final Marking marking;
    private final Concerned concerned;
    private final Consumer<String> seen;
    private final @Nullable LocalDate removedOn;

    private Removal(
            TypedTexts typed,
            Concerned concerned,
            Consumer<String> seen,
            @Nullable LocalDate removedOn) {
        this.typed = typed;
        this.marking = new Marking(typed);
        this.concerned = concerned;
        this.seen = seen;
        this.removedOn = removedOn;
    }

    /// @param seen gets every text there is
    static Removal of(TypedTexts typed, Concerned concerned, Consumer<String> seen) {
        return new Removal(typed, concerned, seen, null);
    }

    /// Records besides that it is done.
    Removal done(LocalDate on) {
        return new Removal(typed, concerned, seen, on);
    }

    Kept judge(Segment segment, Record record) {
        var topic = segment.topic();
        if (topic.equals(Topics.SHELF)) {
            return onTheShelf(record);
        }
        if (topic.equals(Topics.REPLIES)) {
            return reply(record);
        }
        return Topics.holdsTexts(topic)
                        && Topics.isOurs(segment, record)
                        && concerned.has(Topics.text(record.key()))
                ? message(segment, record)
                : Kept.asItIs(record);
    }

    private Kept message(Segment segment, Record record) {
        var kept = Kept.asItIs(record);
        if (record.hasValue()) {
            var value = value(Topics.type(record), Utils.toArray(record.value()));
            kept = value == null ? kept : kept.with(value);
        }
        if (Topics.isDeadLetters(segment.topic()) && quotes(record)) {
            kept = kept.with(unquoted(record));
        }
        return kept;
    }

    /// @return `null` when it stays as it is
    private byte @Nullable [] value(@Nullable String type, byte[] body) {
        if (SHRED.equals(type)) {
            return null;
        }
        if (typed.decision().equals(type)) {
            return recorded(body, true);
        }
        var marked = marking.marked(body, seen);
        var recorded = recorded(marked == null ? body : marked, false);
        return recorded == null ? marked : recorded;
    }

    /// The decision, or a value that carries it, with the day on which it was carried out.
    private byte @Nullable [] recorded(byte[] body, boolean isTheDecision) {
        if (removedOn == null || !(Marking.read(body) instanceof ObjectNode whole)) {
            return null;
        }
        var decision = isTheDecision ? whole : whole.get(TypedTexts.DECISION);
        if (!(decision instanceof ObjectNode open) || open.hasNonNull(REMOVED_ON)) {
            return null;
        }
        open.put(REMOVED_ON, removedOn.toString());
        return JsonMapper.shared().writeValueAsBytes(whole);
    }

    private static boolean quotes(Record record) {
        var reason = Topics.header(record, REASON);
        return reason != null && !reason.isEmpty();
    }

    private static Header[] unquoted(Record record) {
        return Arrays.stream(record.headers())
                .map(h -> h.key().equals(REASON) ? new RecordHeader(REASON, new byte[0]) : h)
                .toArray(Header[]::new);
    }

    /// An answer may quote what it refuses; nobody waits for it any more.
    private Kept reply(Record record) {
        if (!record.hasValue()
                || !(Marking.read(Utils.toArray(record.value())) instanceof ObjectNode answer)
                || !concerned.has(answer.path("id").asString(""))
                || !answer.path("details").has("cause")) {
            return Kept.asItIs(record);
        }
        answer.remove("details");
        return Kept.asItIs(record).with(JsonMapper.shared().writeValueAsBytes(answer));
    }

    /// The engine's store: a key is the room's letter, the aggregate's id, a zero, and what is left.
    private Kept onTheShelf(Record record) {
        var key = Utils.toArray(record.key());
        var end = 1;
        while (end < key.length && key[end] != 0) {
            end++;
        }
        if (!record.hasValue() || !concerned.has(new String(key, 1, end - 1, UTF_8))) {
            return Kept.asItIs(record);
        }
        var row = Utils.toArray(record.value());
        return switch (key[0]) {
            case 'e' -> event(record, row);
            case 'a' -> Kept.asItIs(record).with((byte[]) null);
            default -> Kept.asItIs(record); // other rooms keep no texts
        };
    }

    /// A row is the length of the type, the type, the origin, and the body; where there is an origin
    /// the length has its sign set. It goes as answers do: it has a fingerprint of what was sent.
    private Kept event(Record record, byte[] row) {
        var typeLength = row[0] & Byte.MAX_VALUE;
        var bare = row[0] >= 0;
        var end = 1 + typeLength;
        var from = bare ? end : end + Integer.BYTES + ByteBuffer.wrap(row).getInt(end);
        var body = Arrays.copyOfRange(row, from, row.length);
        var marked = value(new String(row, 1, typeLength, UTF_8), body);
        if (bare && marked == null) {
            return Kept.asItIs(record);
        }
        var kept = marked == null ? body : marked;
        var anew = Arrays.copyOf(row, end + kept.length);
        anew[0] = (byte) typeLength;
        System.arraycopy(kept, 0, anew, end, kept.length);
        return Kept.asItIs(record).with(anew);
    }
}

package dondoc.eventsourcing.wire;

import dondoc.eventsourcing.By;
import dondoc.eventsourcing.Json;
import dondoc.eventsourcing.Unreadable;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// A wish as a record: the body as value, everything else as headers.
public final class CommandForm {
    private static final String KIND = "kind";
    private static final String ID = "id";
    private static final String TYPE = "type";
    private static final String BY = "by";
    private static final String EXPECTED_VERSION = "expected-version";
    private static final String CLAIMED_AT = "claimed-at";
    private static final String TRACEPARENT = "traceparent";
    private static final String SENT = "sent";
    private static final String REPLY_PARTITION = "reply-partition";
    private static final String CORRELATION = "correlation";
    private static final String ALONE = "alone";
    private static final Pattern PARTITION = Pattern.compile("[0-9]{1,5}");

    private CommandForm() {}

    /// @param partition where it has to go, `null` for the partition of its key
    public static ProducerRecord<String, byte[]> write(
            Wish wish, String topic, @Nullable Integer partition) {
        var record =
                new ProducerRecord<String, byte[]>(
                        topic, partition, wish.aggregateId(), wish.body());
        var headers = record.headers();
        HeaderText.put(headers, KIND, wish.kind().name());
        HeaderText.put(headers, ID, wish.commandId());
        HeaderText.put(headers, TYPE, wish.type());
        headers.add(BY, Json.write(wish.by()));
        HeaderText.put(headers, EXPECTED_VERSION, textOf(wish.expectedVersion()));
        HeaderText.put(headers, CLAIMED_AT, textOf(wish.claimedAt()));
        HeaderText.put(headers, TRACEPARENT, wish.traceparent());
        HeaderText.put(headers, SENT, wish.sent());
        HeaderText.put(headers, REPLY_PARTITION, textOf(wish.replyTo().partition()));
        HeaderText.put(headers, CORRELATION, wish.replyTo().correlation());
        return record;
    }

    /// Says that nobody else waits for an answer: nothing is gained by a transaction that goes on.
    public static void markAlone(Headers headers) {
        HeaderText.put(headers, ALONE, "1");
    }

    public static boolean isAlone(Headers headers) {
        return headers.lastHeader(ALONE) != null;
    }

    /// @throws Unreadable where a header is missing or does not fit
    public static Wish read(@Nullable String key, byte @Nullable [] body, Headers headers) {
        if (key == null || body == null) {
            throw new Unreadable("a command without key or body", null);
        }
        try {
            var version = HeaderText.of(headers, EXPECTED_VERSION);
            var claimed = HeaderText.of(headers, CLAIMED_AT);
            return new Wish(
                    Wish.Kind.valueOf(HeaderText.required(headers, KIND)),
                    HeaderText.required(headers, ID),
                    key,
                    HeaderText.required(headers, TYPE),
                    readBy(headers),
                    version == null ? null : Long.valueOf(version),
                    claimed == null ? null : Instant.parse(claimed),
                    HeaderText.of(headers, TRACEPARENT),
                    HeaderText.of(headers, SENT),
                    replyTo(headers).orElseThrow(() -> new Unreadable("nobody to answer", null)),
                    body);
        } catch (Unreadable e) {
            throw e;
        } catch (RuntimeException e) {
            throw Unreadable.because("headers of a command do not fit", e);
        }
    }

    /// Who waits for the answer, also where the rest of the record cannot be read.
    public static Optional<ReplyTo> replyTo(Headers headers) {
        var partition = HeaderText.of(headers, REPLY_PARTITION);
        var correlation = HeaderText.of(headers, CORRELATION);
        if (partition == null || correlation == null || !PARTITION.matcher(partition).matches()) {
            return Optional.empty();
        }
        return Optional.of(new ReplyTo(Integer.parseInt(partition), correlation));
    }

    private static By readBy(Headers headers) {
        return Json.MAPPER.readValue(HeaderText.required(headers, BY), By.class);
    }

    private static @Nullable String textOf(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

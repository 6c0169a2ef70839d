package dondoc.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// A CloudEvent in Kafka's binary mode: attributes are headers, the body is the value.
final class Envelope {
    private Envelope() {}

    /// @throws IllegalArgumentException when an attribute is missing or no such thing
    static Fact open(ConsumerRecord<byte[], byte[]> r) {
        var type = needed(r, "ce_type");
        return new Fact(
                r.topic(),
                r.partition(),
                r.offset(),
                type,
                needed(r, "ce_subject"),
                sequence(r, type),
                Instant.parse(needed(r, "ce_time")),
                needed(r, "ce_id"),
                attribute(r, "ce_actor"),
                attribute(r, "ce_unit"),
                attribute(r, "ce_causationid"),
                r.value() == null ? new byte[0] : r.value());
    }

    /// Whose fact it is, as well as can be told of a record that is possibly broken.
    static @Nullable String subject(ConsumerRecord<byte[], byte[]> r) {
        var named = attribute(r, "ce_subject");
        return named != null || r.key() == null ? named : new String(r.key(), UTF_8);
    }

    static @Nullable String attribute(ConsumerRecord<byte[], byte[]> r, String name) {
        var header = r.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    private static long sequence(ConsumerRecord<byte[], byte[]> r, String type) {
        return type.equals(Fact.DAY) ? 0 : Long.parseLong(needed(r, "ce_sequence"));
    }

    private static String needed(ConsumerRecord<byte[], byte[]> r, String name) {
        var value = attribute(r, name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }
}

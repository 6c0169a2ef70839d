package dondoc.eventsourcing.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dondoc.eventsourcing.wire.EventForm;
import dondoc.eventsourcing.wire.EventForm.Cause;
import dondoc.eventsourcing.wire.ReplyTo;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// What a task says to the world, in its transaction.
final class Outgoing {
    static final String EVENTS = "events";
    static final String REPLIES = "replies";
    static final String DEAD_LETTERS = "dead-letters";
    static final String MIRROR = "mirror";

    private static final int LONGEST_REASON = 500;

    private final ProcessorContext<Address, byte[]> context;
    private final String source;
    private final int partitions;
    private final HomeAnswers answers;

    Outgoing(
            ProcessorContext<Address, byte[]> context,
            String source,
            int partitions,
            HomeAnswers answers) {
        this.context = context;
        this.source = source;
        this.partitions = partitions;
        this.answers = answers;
    }

    int partition() {
        return context.taskId().partition();
    }

    void event(String subject, long sequence, String type, byte[] body, Instant at, Cause cause) {
        event(subject + "/" + sequence, subject, sequence, type, body, at, cause);
    }

    void event(
            String id,
            String subject,
            long sequence,
            String type,
            byte[] body,
            Instant at,
            Cause cause) {
        var headers = EventForm.headers(source, id, type, subject, sequence, at, cause);
        forward(new Address(subject, partition()), body, at.toEpochMilli(), headers, EVENTS);
    }

    void reply(ReplyTo to, byte[] answer) {
        if (answers.hold(partition(), to.correlation(), answer)) {
            return;
        }
        if (to.partition() < partitions) {
            var address = new Address(to.correlation(), to.partition());
            forward(address, answer, context.currentSystemTimeMs(), noHeaders(), REPLIES);
        }
    }

    /// What was said and not committed is not said.
    void close() {
        answers.drop(partition());
    }

    /// The current value of an aggregate.
    void mirror(String aggregateId, byte[] state) {
        var now = context.currentSystemTimeMs();
        forward(new Address(aggregateId, 0), state, now, noHeaders(), MIRROR);
    }

    /// Puts a record aside as it came, with the reason as one more header.
    void park(Record<@Nullable String, byte @Nullable []> record, Exception reason) {
        var headers = new RecordHeaders(record.headers());
        headers.add("dlq-reason", shortened(String.valueOf(reason.getMessage())).getBytes(UTF_8));
        context.recordMetadata()
                .ifPresent(from ->
                        headers.add(
                                "dlq-from",
                                "%s-%d@%d"
                                        .formatted(from.topic(), from.partition(), from.offset())
                                        .getBytes(UTF_8)));
        var key = record.key() == null ? "" : record.key();
        var body = record.value() == null ? new byte[0] : record.value();
        var now = context.currentSystemTimeMs();
        forward(new Address(key, partition()), body, now, headers, DEAD_LETTERS);
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    private static Headers noHeaders() {
        return new RecordHeaders();
    }

    private void forward(
            Address address, byte[] value, long timestamp, Headers headers, String sink) {
        context.forward(new Record<>(address, value, timestamp, headers), sink);
    }
}

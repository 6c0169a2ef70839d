package dondoc.eventsourcing.kafka;

import dondoc.eventsourcing.stream.HomeAnswers;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;

/// What the stream threads read and write with.
public final class StreamClients extends DefaultKafkaClientSupplier {
    private static final Duration BRIEF = Duration.ofMillis(1);
    private static final long BUSY_FOR_NANOS = Duration.ofMillis(50).toNanos();

    private final HomeAnswers answers;

    public StreamClients(HomeAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        return new QuickConsumer(config);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        return new AnsweringProducer(config, answers);
    }

    /// A consumer that waits briefly while work is coming in and long when there is none.
    ///
    /// A stream thread commits between two polls, so a poll that waits for more holds up the answers
    /// to what is already decided; but polling every millisecond all day costs a tenth of a core. A
    /// long poll returns at once when a record arrives.
    private static final class QuickConsumer extends KafkaConsumer<byte[], byte[]> {
        private long lastSeenNanos = System.nanoTime() - BUSY_FOR_NANOS;

        QuickConsumer(Map<String, Object> config) {
            super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        }

        @Override
        public ConsumerRecords<byte[], byte[]> poll(Duration atMost) {
            var busy = System.nanoTime() - lastSeenNanos < BUSY_FOR_NANOS;
            var records = super.poll(busy && atMost.compareTo(BRIEF) > 0 ? BRIEF : atMost);
            if (!records.isEmpty()) {
                lastSeenNanos = System.nanoTime();
            }
            return records;
        }
    }

    /// A producer that lets the answers of a transaction go when it is committed.
    private static final class AnsweringProducer extends KafkaProducer<byte[], byte[]> {
        private final HomeAnswers answers;

        AnsweringProducer(Map<String, Object> config, HomeAnswers answers) {
            super(config, new ByteArraySerializer(), new ByteArraySerializer());
            this.answers = answers;
        }

        @Override
        public void commitTransaction() {
            answers.goWith(super::commitTransaction);
        }

        @Override
        public void abortTransaction() {
            answers.drop();
            super.abortTransaction();
        }
    }
}

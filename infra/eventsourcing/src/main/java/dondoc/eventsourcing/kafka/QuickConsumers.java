package dondoc.eventsourcing.kafka;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;

/// Consumers that wait briefly while work is coming in and long when there is none.
///
/// A stream thread commits between two polls, so a poll that waits for more holds up the answers to
/// what is already decided; but polling every millisecond all day costs a tenth of a core. A long
/// poll returns at once when a record arrives.
public final class QuickConsumers extends DefaultKafkaClientSupplier {
    private static final Duration BRIEF = Duration.ofMillis(1);
    private static final long BUSY_FOR_NANOS = Duration.ofMillis(50).toNanos();

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        return new QuickConsumer(config);
    }

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
}

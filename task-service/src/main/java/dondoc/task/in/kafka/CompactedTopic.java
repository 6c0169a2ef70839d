package dondoc.task.in.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a compacted topic of one partition from its beginning and keeps following it. After trouble
/// it goes on where it was: read from its beginning again, a topic that is not compacted yet would put
/// older values in the place of newer ones.
public final class CompactedTopic implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CompactedTopic.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final TopicPartition partition;
    private final BiConsumer<String, byte @Nullable []> entry;
    private final Runnable complete;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Consumer<String, byte[]> consumer;
    private long next;

    /// @param entry takes in a key's current value, `null` for a deleted one
    /// @param complete told when all that was there at the start has been taken in
    public CompactedTopic(
            String bootstrapServers,
            String topic,
            BiConsumer<String, byte @Nullable []> entry,
            Runnable complete) {
        this(() -> new KafkaConsumer<>(properties(bootstrapServers)), topic, entry, complete);
    }

    CompactedTopic(
            Supplier<Consumer<String, byte[]>> consumers,
            String topic,
            BiConsumer<String, byte @Nullable []> entry,
            Runnable complete) {
        this.consumers = consumers;
        this.partition = new TopicPartition(topic, 0);
        this.entry = entry;
        this.complete = complete;
        this.thread = Thread.ofPlatform().daemon().name("reads-" + topic).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!closed.await(0, TimeUnit.SECONDS)) {
                follow();
                var _ = closed.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try (var reading = consumers.get()) {
            consumer = reading;
            if (!reading.listTopics(Duration.ofSeconds(5)).containsKey(partition.topic())) {
                return;
            }
            reading.assign(List.of(partition));
            if (next == 0) {
                reading.seekToBeginning(List.of(partition));
            } else {
                reading.seek(partition, next);
            }
            long end = reading.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            boolean behind = true;
            while (closed.getCount() > 0) {
                reading.poll(POLL).forEach(r -> take(r.key(), r.value()));
                next = reading.position(partition);
                if (behind && next >= end) {
                    behind = false;
                    complete.run();
                }
            }
        } catch (WakeupException _) {
            LOG.debug("{} closed", partition.topic());
        } catch (KafkaException e) {
            LOG.warn("{} is read on from {} soon: {}", partition.topic(), next, e.toString());
        } finally {
            consumer = null;
        }
    }

    private void take(String key, byte @Nullable [] value) {
        try {
            entry.accept(key, value);
        } catch (RuntimeException e) {
            LOG.error("{}: the entry of {} is unreadable", partition.topic(), key, e);
        }
    }

    private static Map<String, Object> properties(String bootstrapServers) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                ByteArrayDeserializer.class,
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false,
                "allow.auto.create.topics",
                false,
                "enable.metrics.push",
                false);
    }

    @Override
    public void close() {
        closed.countDown();
        var reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
    }
}

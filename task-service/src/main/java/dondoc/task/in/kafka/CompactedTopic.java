package dondoc.task.in.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
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
/// it starts from the beginning again: taking an entry in twice is the same as once.
public final class CompactedTopic implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CompactedTopic.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final String bootstrapServers;
    private final TopicPartition partition;
    private final BiConsumer<String, byte @Nullable []> entry;
    private final Runnable complete;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;

    /// @param entry takes in a key's current value, `null` for a deleted one
    /// @param complete told when all that was there at the start has been taken in
    public CompactedTopic(
            String bootstrapServers,
            String topic,
            BiConsumer<String, byte @Nullable []> entry,
            Runnable complete) {
        this.bootstrapServers = bootstrapServers;
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
        try (var reading = new KafkaConsumer<String, byte[]>(properties())) {
            consumer = reading;
            if (!reading.listTopics(Duration.ofSeconds(5)).containsKey(partition.topic())) {
                return;
            }
            reading.assign(List.of(partition));
            reading.seekToBeginning(List.of(partition));
            long end = reading.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            boolean behind = true;
            while (closed.getCount() > 0) {
                reading.poll(POLL).forEach(r -> take(r.key(), r.value()));
                if (behind && reading.position(partition) >= end) {
                    behind = false;
                    complete.run();
                }
            }
        } catch (WakeupException _) {
            LOG.debug("{} closed", partition.topic());
        } catch (KafkaException e) {
            LOG.warn("{} is read again from its beginning: {}", partition.topic(), e.toString());
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

    private Map<String, Object> properties() {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                ByteArrayDeserializer.class,
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

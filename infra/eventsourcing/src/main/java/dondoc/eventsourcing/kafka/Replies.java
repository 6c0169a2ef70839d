package dondoc.eventsourcing.kafka;

import dondoc.eventsourcing.EngineSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears the answers that were given in other instances and are meant for this one: one partition of
/// the replies topic, from now on, committed records only. In between it looks after those who wait.
/// What an answer sets off is done by other threads.
final class Replies implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    /// By so much may the end of a question's patience be missed.
    static final Duration LOOKED_AFTER_EVERY = Duration.ofMillis(100);

    /// Far less than anybody's patience: who begins to wait meanwhile is looked after in time.
    private static final Duration NOBODY_WAITS = Duration.ofSeconds(1);

    private final Questions questions;
    private final CountDownLatch listening = new CountDownLatch(1);
    private final KafkaConsumer<String, byte[]> consumer;
    private final TopicPartition partition;
    private final Thread thread;
    private volatile boolean closed;

    Replies(EngineSettings settings, TopicPartition partition, Questions questions) {
        this.questions = questions;
        this.partition = partition;
        this.consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                settings.bootstrapServers(),
                                "client.id",
                                settings.instance() + "-replies",
                                "isolation.level",
                                "read_committed",
                                "enable.auto.commit",
                                false,
                                "auto.offset.reset",
                                "latest",
                                "enable.metrics.push",
                                false),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        this.thread =
                Thread.ofPlatform()
                        .daemon()
                        .name(settings.instance() + "-replies")
                        .unstarted(this::listen);
    }

    /// Returns when no answer to a later question can be missed.
    ///
    /// @return whether that was so in time
    boolean open(Duration atMost) throws InterruptedException {
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
        return listening.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void listen() {
        try {
            consumer.assign(List.of(partition));
            consumer.seekToEnd(List.of(partition));
            while (!closed) {
                hearWhatComes();
                if (questions.open() > 0) {
                    Thread.startVirtualThread(questions::giveUp);
                }
            }
        } finally {
            questions.close();
            consumer.close();
        }
    }

    private void hearWhatComes() {
        try {
            if (listening.getCount() > 0) {
                var _ = consumer.position(partition);
                listening.countDown();
            }
            var atMost = questions.open() > 0 ? LOOKED_AFTER_EVERY : NOBODY_WAITS;
            for (var record : consumer.poll(atMost)) {
                Thread.startVirtualThread(() -> questions.hear(record.key(), record.value()));
            }
        } catch (WakeupException _) {
            closed = true;
        } catch (RuntimeException e) {
            LOG.warn("listening for answers: {}", e.toString());
        }
    }

    @Override
    public void close() {
        closed = true;
        if (thread.getState() == Thread.State.NEW) {
            consumer.close();
            return;
        }
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

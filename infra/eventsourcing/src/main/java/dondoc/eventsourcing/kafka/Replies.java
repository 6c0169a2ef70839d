package dondoc.eventsourcing.kafka;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.EngineSettings;
import dondoc.eventsourcing.wire.AnswerForm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears the answers that are meant for this instance: one partition of the replies topic, from
/// now on, committed records only.
final class Replies implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Map<String, CompletableFuture<Answer>> waiting = new ConcurrentHashMap<>();
    private final CountDownLatch listening = new CountDownLatch(1);
    private final KafkaConsumer<String, byte[]> consumer;
    private final TopicPartition partition;
    private final Thread thread;
    private volatile boolean closed;

    Replies(EngineSettings settings, TopicPartition partition) {
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

    int waiting() {
        return waiting.size();
    }

    void expect(String correlation, CompletableFuture<Answer> answer) {
        waiting.put(correlation, answer);
    }

    void forget(String correlation) {
        waiting.remove(correlation);
    }

    private void listen() {
        consumer.assign(List.of(partition));
        consumer.seekToEnd(List.of(partition));
        while (!closed) {
            try {
                if (listening.getCount() > 0) {
                    var _ = consumer.position(partition);
                    listening.countDown();
                }
                for (var record : consumer.poll(PATIENCE)) {
                    var answer = waiting.remove(record.key());
                    if (answer != null) {
                        answer.complete(AnswerForm.read(record.value()));
                    }
                }
            } catch (WakeupException _) {
                closed = true;
            } catch (RuntimeException e) {
                LOG.warn("listening for answers: {}", e.toString());
            }
        }
        consumer.close();
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

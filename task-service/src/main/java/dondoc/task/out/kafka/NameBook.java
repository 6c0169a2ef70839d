package dondoc.task.out.kafka;

import dondoc.eventsourcing.CommandGateway.Unavailable;
import dondoc.eventsourcing.Json;
import dondoc.task.application.Names;
import dondoc.task.domain.PersonId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// People's names in the compacted topic `task.names`: key the person's id, value `{"name": ...}`. A
/// record without value erases the name.
public final class NameBook implements Names, AutoCloseable {
    public static final String TOPIC = "task.names";

    private static final Logger LOG = LoggerFactory.getLogger(NameBook.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private record Entry(String name) {}

    private final String bootstrapServers;
    private final short replication;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final KafkaProducer<String, byte[]> producer;

    public NameBook(String bootstrapServers, short replication) {
        this.bootstrapServers = bootstrapServers;
        this.replication = replication;
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "key.serializer",
                                StringSerializer.class,
                                "value.serializer",
                                ByteArraySerializer.class,
                                "acks",
                                "all",
                                "compression.type",
                                "zstd",
                                "max.block.ms",
                                5_000,
                                "request.timeout.ms",
                                4_000,
                                "delivery.timeout.ms",
                                5_000,
                                "enable.metrics.push",
                                false));
    }

    /// Makes sure of the topic in the background, also when the broker comes later.
    public void open() {
        var _ = Thread.ofPlatform().daemon().name("opens-" + TOPIC).start(this::untilTopicExists);
    }

    @Override
    public void keep(Map<PersonId, String> names) {
        try {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (var name : names.entrySet()) {
                sent.add(
                        producer.send(
                                new ProducerRecord<>(
                                        TOPIC,
                                        name.getKey().value(),
                                        Json.write(new Entry(name.getValue())))));
            }
            for (var one : sent) {
                var _ = one.get();
            }
        } catch (ExecutionException | KafkaException e) {
            throw new Unavailable("names could not be written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted", e);
        }
    }

    private void untilTopicExists() {
        try {
            while (!topicExists()
                    && !closed.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("{} does not exist yet", TOPIC);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean topicExists() throws InterruptedException {
        Map<String, Object> properties =
                Map.of("bootstrap.servers", bootstrapServers, "enable.metrics.push", false);
        try (var admin = Admin.create(properties)) {
            var topic =
                    new NewTopic(TOPIC, 1, replication)
                            .configs(
                                    Map.of(
                                            "cleanup.policy",
                                            "compact",
                                            "compression.type",
                                            "zstd"));
            admin.createTopics(List.of(topic)).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return true;
            }
            LOG.warn("{} waits for the broker: {}", TOPIC, e.getMessage());
            return false;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        producer.close(Duration.ofSeconds(5));
    }
}

package dondoc.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// Dead-letter topics `<service>.<model>.dlq`: one partition, kept for ever, created when first
/// needed. A record arrives with its key, value and headers; where it came from and why it is here
/// is told in headers `dlq-topic`, `dlq-partition`, `dlq-offset`, `dlq-reason`.
final class DeadLetters implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// The largest event, and room for the headers that are added.
    private static final int LARGEST_BYTES = 5 * 1024 * 1024;

    private final String bootstrapServers;
    private final String service;
    private final Set<String> created = new HashSet<>();
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    DeadLetters(String bootstrapServers, String service) {
        this.bootstrapServers = bootstrapServers;
        this.service = service;
    }

    /// Returns when the broker has it.
    ///
    /// @throws KafkaException when it has not
    synchronized void send(String model, ConsumerRecord<byte[], byte[]> record, String reason) {
        var topic = "%s.%s.dlq".formatted(service, model);
        if (!created.contains(topic)) {
            create(topic);
            created.add(topic);
        }
        if (producer == null) {
            producer =
                    new KafkaProducer<>(
                            Map.of(
                                    "bootstrap.servers",
                                    bootstrapServers,
                                    "acks",
                                    "all",
                                    "max.request.size",
                                    LARGEST_BYTES),
                            new ByteArraySerializer(),
                            new ByteArraySerializer());
        }
        var letter =
                new ProducerRecord<>(
                        topic, 0, record.key(), record.value(), headers(record, reason));
        await(producer.send(letter));
    }

    private void create(String topic) {
        var kept =
                new NewTopic(topic, Optional.of(1), Optional.empty())
                        .configs(
                                Map.of(
                                        "retention.ms",
                                        "-1",
                                        "max.message.bytes",
                                        String.valueOf(LARGEST_BYTES)));
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            await(
                    admin.createTopics(List.of(kept))
                            .all()
                            .toCompletionStage()
                            .toCompletableFuture());
        } catch (TopicExistsException _) {
            // the usual case after the first time
        }
    }

    private static RecordHeaders headers(ConsumerRecord<byte[], byte[]> record, String reason) {
        var headers = new RecordHeaders(record.headers());
        headers.add("dlq-topic", record.topic().getBytes(UTF_8));
        headers.add("dlq-partition", String.valueOf(record.partition()).getBytes(UTF_8));
        headers.add("dlq-offset", String.valueOf(record.offset()).getBytes(UTF_8));
        headers.add("dlq-reason", reason.getBytes(UTF_8));
        return headers;
    }

    private static void await(java.util.concurrent.Future<?> sent) {
        try {
            sent.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (TimeoutException e) {
            throw new KafkaException("the broker does not take dead letters", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException exists) {
                throw exists;
            }
            throw new KafkaException("the broker does not take dead letters", e.getCause());
        }
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(PATIENCE);
        }
    }
}

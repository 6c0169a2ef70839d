package dondoc.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// A foreign topic of events, written by hand.
final class Topic implements AutoCloseable {
    private final String name;
    private final int partitions;
    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, Integer> sequences = new HashMap<>();

    Topic(String bootstrap, String name, int partitions) {
        this.name = name;
        this.partitions = partitions;
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1))).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrap),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    void tell(String subject, String type, String body) {
        var sequence = sequences.merge(subject, 1, Integer::sum);
        var record = new ProducerRecord<>(name, subject, body.getBytes(UTF_8));
        send(record, subject + "/" + sequence, type, subject);
        producer.flush();
    }

    void begin(String day) {
        IntStream.range(0, partitions).forEach(p -> beginIn(p, day));
    }

    void beginIn(int partition, String day) {
        var record =
                new ProducerRecord<>(
                        name,
                        partition,
                        "day",
                        "{\"date\":\"%s\",\"live\":false}"
                                .formatted(LocalDate.parse(day))
                                .getBytes(UTF_8));
        send(record, "day/%s/%d".formatted(day, partition), "day.started.v1", "day");
        producer.flush();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what it should bring about is waited for
    private void send(
            ProducerRecord<String, byte[]> record, String id, String type, String subject) {
        var sequence = Integer.toString(sequences.getOrDefault(subject, 1));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_type",
                        type,
                        "ce_subject",
                        subject,
                        "ce_source",
                        "/test",
                        "ce_sequence",
                        sequence,
                        "ce_time",
                        "2026-06-30T02:00:00Z",
                        "ce_actor",
                        "somebody")
                .forEach((k, v) -> record.headers().add(k, v.getBytes(UTF_8)));
        producer.send(record);
    }

    @Override
    public void close() {
        producer.close();
    }
}

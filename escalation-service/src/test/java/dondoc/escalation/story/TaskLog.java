package dondoc.escalation.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import dondoc.escalation.application.Escalation;
import dondoc.escalation.domain.TaskFact;
import dondoc.escalation.domain.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;

/// `task.events`, written by hand the way task-service writes it.
final class TaskLog implements AutoCloseable {
    static final int PARTITIONS = 4;

    private final String bootstrap;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<String, Integer> sequences = new HashMap<>();
    private LocalDate today = LocalDate.MIN;

    TaskLog(String bootstrap) {
        this.bootstrap = bootstrap;
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrap, "linger.ms", 5),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    TaskLog create() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(Escalation.TASK_EVENTS, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        return this;
    }

    void day(LocalDate day, boolean worked) {
        today = day;
        var body =
                "{\"date\":\"%s\",\"live\":false,\"workingDay\":%s,\"calendarVersion\":\"2026-1\"}"
                        .formatted(day, worked);
        for (var p = 0; p < PARTITIONS; p++) {
            var id = "day/%s/%d".formatted(day, p);
            send(p, "day", "day.started.v1", id, 0, body.getBytes(UTF_8));
        }
    }

    void happen(TaskId task, TaskFact fact) {
        var words = Escalation.facts();
        var key = task.value();
        var sequence = sequences.merge(key, 1, Integer::sum);
        var partition = Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % PARTITIONS;
        send(partition, key, words.typeOf(fact), key + "/" + sequence, sequence, words.write(fact));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // flush tells
    private void send(
            int partition, String subject, String type, String id, int sequence, byte[] body) {
        var at = today.atStartOfDay().toInstant(ZoneOffset.ofHours(7)).plusSeconds(60);
        var record =
                new ProducerRecord<>(
                        Escalation.TASK_EVENTS, partition, subject.getBytes(UTF_8), body);
        var attributes =
                new HashMap<>(
                        Map.of(
                                "ce_specversion",
                                "1.0",
                                "ce_id",
                                id,
                                "ce_type",
                                type,
                                "ce_source",
                                "/task-service",
                                "ce_subject",
                                subject,
                                "ce_time",
                                at.toString(),
                                "content-type",
                                "application/json"));
        if (sequence > 0) {
            attributes.put("ce_sequence", String.valueOf(sequence));
        }
        attributes.forEach((k, v) -> record.headers().add(k, v.getBytes(UTF_8)));
        producer.send(record);
    }

    void flush() {
        producer.flush();
    }

    /// An event as it lies in a topic.
    record Told(int partition, String id, String type, Instant at, String body) {}

    /// All committed events of a topic, in order per partition.
    List<Told> told(String topic) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            var partitions = new ArrayList<TopicPartition>();
            for (var p = 0; p < PARTITIONS; p++) {
                partitions.add(new TopicPartition(topic, p));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<Told>();
            while (partitions.stream()
                    .anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(r -> found.add(told(r)));
            }
            return found;
        }
    }

    private static Told told(ConsumerRecord<byte[], byte[]> record) {
        return new Told(
                record.partition(),
                header(record, "ce_id"),
                header(record, "ce_type"),
                Instant.parse(header(record, "ce_time")),
                new String(record.value(), UTF_8));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}

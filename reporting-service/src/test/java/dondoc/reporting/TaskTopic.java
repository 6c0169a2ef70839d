package dondoc.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.apache.kafka.common.serialization.StringSerializer;

/// `task.events`, written by hand as task-service writes it.
final class TaskTopic implements AutoCloseable {

    static final int PARTITIONS = 4;
    private static final String NAME = "task.events";

    private final String bootstrap;
    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, Integer> sequences = new HashMap<>();

    TaskTopic(String bootstrap) {
        this.bootstrap = bootstrap;
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrap),
                        new StringSerializer(),
                        new ByteArraySerializer());
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(NAME, PARTITIONS, (short) 1))).all().get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param day told at nine in the morning there
    void tell(String subject, String type, String day, String body) {
        var sequence = sequences.merge(subject, 1, Integer::sum);
        var record = new ProducerRecord<>(NAME, subject, body.replace('\'', '"').getBytes(UTF_8));
        header(record, "ce_id", subject + "/" + sequence);
        header(record, "ce_sequence", "" + sequence);
        send(record, type, subject, day + "T02:00:00Z");
    }

    void assign(String task, String lead, String day, String due) {
        tell(
                task,
                "task.assigned.v1",
                day,
                "{'task':'%s','lead':'%s','assignedOn':'%s','due':'%s'}"
                        .formatted(task, lead, day, due));
    }

    /// Begins the day in every partition.
    void day(LocalDate date) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            day(date, partition);
        }
    }

    void day(LocalDate date, int partition) {
        var body = "{\"date\":\"%s\",\"live\":false,\"workingDay\":true}".formatted(date);
        var record = new ProducerRecord<>(NAME, partition, "day", body.getBytes(UTF_8));
        header(record, "ce_id", "day/%s/%d".formatted(date, partition));
        var midnight = date.atStartOfDay(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
        send(record, "day.started.v1", "day", midnight.toString());
    }

    private void send(
            ProducerRecord<String, byte[]> record, String type, String subject, String at) {
        header(record, "ce_specversion", "1.0");
        header(record, "ce_type", type);
        header(record, "ce_source", "/task-service");
        header(record, "ce_subject", subject);
        header(record, "ce_time", at);
        header(record, "content-type", "application/json");
        try {
            producer.send(record).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }

    /// Every committed record of a topic, partition after partition.
    List<ConsumerRecord<byte[], byte[]>> all(String topic) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            for (int p = 0; p < PARTITIONS; p++) {
                var partition = new TopicPartition(topic, p);
                consumer.assign(List.of(partition));
                consumer.seekToBeginning(List.of(partition));
                var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
                while (consumer.position(partition) < end) {
                    consumer.poll(Duration.ofMillis(100)).forEach(found::add);
                }
            }
            return found;
        }
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}

package dondoc.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
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

/// A topic of events as the engine writes them: CloudEvents, in transactions.
final class Topic implements AutoCloseable {
    static final int PARTITIONS = 3;

    private final String bootstrap;
    private final String name;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<String, Integer> sequences = new HashMap<>();

    Topic(String bootstrap, String name) {
        this.bootstrap = bootstrap;
        this.name = name;
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrap, "transactional.id", name),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    Topic create() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1))).all().get();
        }
        producer.initTransactions();
        return this;
    }

    /// Account `a7` lies in partition 7 % 3.
    static int partitionOf(String account) {
        return Integer.parseInt(account.substring(1)) % PARTITIONS;
    }

    void enter(String account, String... texts) {
        producer.beginTransaction();
        for (var text : texts) {
            put(line(account, "line.entered.v1", "{\"text\":\"" + text + "\",\"more\":1}"));
        }
        producer.commitTransaction();
    }

    void send(String account, String type, String body) {
        producer.beginTransaction();
        put(line(account, type, body));
        producer.commitTransaction();
    }

    void sendWithoutHeaders(String account) {
        producer.beginTransaction();
        put(
                new ProducerRecord<>(
                        name, partitionOf(account), account.getBytes(UTF_8), "?".getBytes(UTF_8)));
        producer.commitTransaction();
    }

    void abort(String account, String text) {
        producer.beginTransaction();
        put(line(account, "line.entered.v1", "{\"text\":\"" + text + "\"}"));
        producer.flush();
        producer.abortTransaction();
        sequences.merge(account, -1, Integer::sum);
    }

    void day(LocalDate date) {
        producer.beginTransaction();
        for (var p = 0; p < PARTITIONS; p++) {
            day(date, p);
        }
        producer.commitTransaction();
    }

    void dayIn(LocalDate date, int partition) {
        producer.beginTransaction();
        day(date, partition);
        producer.commitTransaction();
    }

    private void day(LocalDate date, int partition) {
        put(
                event(
                        partition,
                        "day",
                        Fact.DAY,
                        "day/%s/%d".formatted(date, partition),
                        "{\"date\":\"" + date + "\"}"));
    }

    /// The transaction's commit tells whether it went well.
    @SuppressWarnings("FutureReturnValueIgnored")
    private void put(ProducerRecord<byte[], byte[]> record) {
        producer.send(record);
    }

    private ProducerRecord<byte[], byte[]> line(String account, String type, String body) {
        var sequence = sequences.merge(account, 1, Integer::sum);
        var record = event(partitionOf(account), account, type, account + "/" + sequence, body);
        record.headers().add("ce_sequence", String.valueOf(sequence).getBytes(UTF_8));
        return record;
    }

    private ProducerRecord<byte[], byte[]> event(
            int partition, String subject, String type, String id, String body) {
        var record =
                new ProducerRecord<>(
                        name, partition, subject.getBytes(UTF_8), body.getBytes(UTF_8));
        var attributes =
                Map.of(
                        "ce_id", id,
                        "ce_type", type,
                        "ce_subject", subject,
                        "ce_time", "2026-05-13T02:00:00Z",
                        "ce_actor", "someone");
        attributes.forEach((k, v) -> record.headers().add(k, v.getBytes(UTF_8)));
        return record;
    }

    /// All there is in a topic of one partition.
    static List<ConsumerRecord<byte[], byte[]>> all(String bootstrap, String topic) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrap),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (consumer.position(partition) < end) {
                consumer.poll(java.time.Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}

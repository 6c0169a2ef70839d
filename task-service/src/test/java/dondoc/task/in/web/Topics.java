package dondoc.task.in.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Every record of every topic, committed or not.
///
/// @param records by place, e.g. `task.events-0@12`
record Topics(Map<String, ConsumerRecord<byte[], byte[]>> records) {

    static Topics of(String bootstrapServers) {
        Map<String, Object> properties =
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "key.deserializer",
                        ByteArrayDeserializer.class,
                        "value.deserializer",
                        ByteArrayDeserializer.class);
        var found = new TreeMap<String, ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<byte[], byte[]>(properties)) {
            var all = new ArrayList<TopicPartition>();
            consumer.listTopics()
                    .forEach((topic, partitions) ->
                            partitions.forEach(
                                    p -> all.add(new TopicPartition(topic, p.partition()))));
            consumer.assign(all);
            consumer.seekToBeginning(all);
            var ends = consumer.endOffsets(all);
            while (ends.entrySet().stream()
                    .anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(r -> found.put(place(r), r));
            }
        }
        return new Topics(found);
    }

    private static String place(ConsumerRecord<byte[], byte[]> record) {
        return "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset());
    }

    /// Topics in which a text is, anywhere in a record.
    List<String> holding(String text) {
        return records.values().stream()
                .filter(r -> holds(r, text))
                .map(ConsumerRecord::topic)
                .distinct()
                .sorted()
                .toList();
    }

    static boolean holds(ConsumerRecord<byte[], byte[]> record, String text) {
        return contains(record.key(), text)
                || contains(record.value(), text)
                || Arrays.stream(record.headers().toArray())
                        .anyMatch(h -> contains(h.value(), text));
    }

    static boolean contains(byte[] bytes, String text) {
        return bytes != null && new String(bytes, UTF_8).contains(text);
    }

    /// Types of the commands in which a text is.
    List<String> commandsWith(String text) {
        return records.values().stream()
                .filter(r -> r.topic().equals("task.commands") && contains(r.value(), text))
                .map(r -> header(r, "type"))
                .distinct()
                .sorted()
                .toList();
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(Objects.requireNonNull(header.value()), UTF_8);
    }

    /// All of a record but its value, and the reason why a dead letter is one.
    static String shell(ConsumerRecord<byte[], byte[]> record) {
        return record.timestamp()
                + " "
                + (record.key() == null ? "" : new String(record.key(), UTF_8))
                + Arrays.stream(record.headers().toArray())
                        .filter(h -> !h.key().equals("dlq-reason"))
                        .map(h -> h.key() + "=" + new String(h.value(), UTF_8))
                        .collect(Collectors.joining(" ", " ", ""));
    }
}

package dondoc.eventsourcing.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// What lies in a topic, as anybody may read it.
public final class TopicReading {
    private TopicReading() {}

    /// All that is committed by now, partition by partition in the order of offsets. A transaction that
    /// is being ended is waited for: who was told of it may read it.
    public static List<ConsumerRecord<String, byte[]>> committed(String servers, String topic) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = consumer(servers, "read_committed");
                var everything = consumer(servers, "read_uncommitted")) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(p -> new TopicPartition(topic, p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = everything.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
        }
        return records;
    }

    private static KafkaConsumer<String, byte[]> consumer(String servers, String isolation) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "isolation.level", isolation),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}

package dondoc.task.in.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class CompactedTopicTest {
    private static final String TOPIC = "task.directory";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    private final Queue<String> taken = new ConcurrentLinkedQueue<>();
    private final AtomicInteger complete = new AtomicInteger();

    @Test
    void after_trouble_an_older_value_never_takes_the_place_of_a_newer_one() {
        var first = holding("old", "new");
        first.schedulePollTask(() -> first.setPollException(new KafkaException("away")));
        var second = holding("old", "new", "newest");
        var consumers = new ConcurrentLinkedQueue<Consumer<String, byte[]>>(List.of(first, second));
        try (var topic =
                new CompactedTopic(
                        consumers::remove,
                        TOPIC,
                        (_, value) -> taken.add(new String(value, UTF_8)),
                        complete::incrementAndGet)) {
            topic.start();
            await().until(() -> taken.contains("newest"));
            assertThat(taken).containsExactly("old", "new", "newest");
            assertThat(complete).hasPositiveValue();
        }
    }

    /// Sees values of one key, none of them compacted away yet.
    private static MockConsumer<String, byte[]> holding(String... values) {
        var consumer = new MockConsumer<String, byte[]>("earliest");
        consumer.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, null, null, null)));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, (long) values.length));
        consumer.schedulePollTask(() -> {
            for (int i = 0; i < values.length; i++) {
                var value = values[i].getBytes(UTF_8);
                consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, i, "calendar", value));
            }
        });
        return consumer;
    }
}

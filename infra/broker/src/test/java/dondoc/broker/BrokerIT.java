package dondoc.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerIT {
    private static final byte[] NEWS = "tin".getBytes(StandardCharsets.UTF_8);

    @TempDir(factory = UnderTarget.class)
    Path dir;

    @Test
    void what_was_written_is_found_after_a_restart_in_the_same_directory() throws Exception {
        int port;
        try (var broker = Broker.start(new BrokerSettings(dir, 0, 0, true))) {
            port = broker.port();
            try (var admin = Admin.create(client(broker))) {
                admin.createTopics(List.of(new NewTopic("news", 1, (short) 1))).all().get();
            }
            try (var producer = producer(broker)) {
                producer.send(new ProducerRecord<>("news", NEWS)).get();
            }
        }
        try (var broker = Broker.start(BrokerSettings.in(dir).onPort(port))) {
            assertThat(broker.port()).isEqualTo(port);
            assertThat(firstOf(broker)).isEqualTo(NEWS);
        }
    }

    @Test
    void a_topic_nobody_created_does_not_come_into_being_by_writing_to_it() {
        try (var broker = Broker.start(BrokerSettings.in(dir));
                var producer = producer(broker)) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("typo", NEWS)).get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TimeoutException.class);
        }
    }

    private static byte[] firstOf(Broker broker) {
        var news = new TopicPartition("news", 0);
        try (var consumer =
                new KafkaConsumer<>(
                        client(broker), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(news));
            consumer.seekToBeginning(List.of(news));
            return consumer.poll(Duration.ofSeconds(30)).records(news).getFirst().value();
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(Broker broker) {
        return new KafkaProducer<>(
                client(broker), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> client(Broker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers(), "max.block.ms", 3000);
    }
}

package dondoc.benchmark;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// What nothing on this machine can beat: a bare idempotent producer, `acks=all`, the bytes of a
/// command.
final class Floor implements Load.Request, AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final String topic;
    private final byte[] body;
    private long records;

    Floor(String bootstrapServers, String topic, byte[] body) {
        this.topic = topic;
        this.body = body.clone();
        producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                                true,
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.LINGER_MS_CONFIG,
                                0),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    @Override
    public CompletableFuture<?> sendNext() {
        var sent = new CompletableFuture<Void>();
        var _ =
                producer.send(
                        new ProducerRecord<>(topic, Long.toString(records++ % 10_000), body),
                        (_, trouble) -> {
                            if (trouble == null) {
                                sent.complete(null);
                            } else {
                                sent.completeExceptionally(trouble);
                            }
                        });
        return sent;
    }

    @Override
    public void close() {
        producer.close();
    }
}

package dondoc.eventsourcing;

import java.nio.file.Path;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/// On the broker a cluster runs; skipped, and said so, where no Docker engine is.
@Testcontainers(disabledWithoutDocker = true)
class EngineOnContainerIT extends EnginePromises {
    private final KafkaContainer broker = new KafkaContainer("apache/kafka:4.2.2");

    @Override
    String broker(Path dir) {
        broker.start();
        return broker.getBootstrapServers();
    }

    @Override
    void stopBroker() {
        broker.stop();
    }
}

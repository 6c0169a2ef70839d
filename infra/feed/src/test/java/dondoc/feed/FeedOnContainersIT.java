package dondoc.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/// On the broker and the store a cluster runs; skipped, and said so, where no Docker engine is.
@Testcontainers(disabledWithoutDocker = true)
class FeedOnContainersIT {
    private static final String NAME = "sample.events";
    private static final int ACCOUNTS = 7;

    @Container
    private static final KafkaContainer BROKER = new KafkaContainer("apache/kafka:4.2.2");

    @Container private static final MongoDBContainer STORE = new MongoDBContainer("mongo:8");

    @Test
    void a_dropped_database_is_rebuilt_as_it_was() throws Exception {
        try (var client = MongoClients.create(STORE.getConnectionString());
                var topic = new Topic(BROKER.getBootstrapServers(), NAME)) {
            var database = client.getDatabase("sample");
            topic.create();
            for (var account = 0; account < ACCOUNTS; account++) {
                topic.enter("a" + account, "one", "two", "last");
            }
            var live = folded(database);
            database.drop();
            assertThat(folded(database)).isEqualTo(live);
        }
    }

    private static Map<String, String> folded(MongoDatabase database) {
        var service =
                Follower.start(BROKER.getBootstrapServers(), STORE.getFirstMappedPort(), NAME);
        try (service) {
            await().until(() ->
                    Follower.accounts(database).values().stream()
                                    .filter(account -> account.contains(":last"))
                                    .count()
                            == ACCOUNTS);
            return Follower.accounts(database);
        }
    }
}

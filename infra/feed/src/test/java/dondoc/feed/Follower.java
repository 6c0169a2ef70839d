package dondoc.feed;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;

/// A service with one feed, started and stopped by the tests.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class Follower {

    /// What is looked at every second or two in a service, several times a second here.
    private static final String HURRIED = "--spring.cloud.stream.kafka.default.consumer.";

    @Bean
    Ledger ledger(MongoDatabase database) {
        return new Ledger(database);
    }

    @Bean
    Consumer<Message<List<byte[]>>> lines(
            Feeds feeds, Ledger ledger, @Value("${sample.topic}") String topic) {
        return feeds.of(ledger, topic);
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    static ConfigurableApplicationContext start(String bootstrap, int storePort, String topic) {
        var binding = "spring.cloud.stream.bindings.lines-in-0.";
        return new SpringApplicationBuilder(Follower.class)
                .web(WebApplicationType.NONE)
                .properties(
                        Map.of(
                                "spring.config.import",
                                "classpath:feed.yaml",
                                "spring.application.name",
                                topic,
                                "spring.main.banner-mode",
                                "off",
                                "dondoc.kafka",
                                bootstrap,
                                "spring.mongodb.uri",
                                "mongodb://localhost:" + storePort + "/sample",
                                "spring.cloud.function.definition",
                                "lines",
                                binding + "destination",
                                topic,
                                binding + "group",
                                topic + ".ledger",
                                "sample.topic",
                                topic))
                .run(
                        HURRIED + "idle-event-interval=100",
                        HURRIED + "configuration.metadata.max.age.ms=200",
                        HURRIED + "configuration.heartbeat.interval.ms=200");
    }

    /// All accounts as stored, each as its bytes would read.
    static Map<String, String> accounts(MongoDatabase database) {
        var found = new TreeMap<String, String>();
        for (Document d : database.getCollection("accounts").find()) {
            found.put(d.getString("_id"), d.toJson());
        }
        return found;
    }
}

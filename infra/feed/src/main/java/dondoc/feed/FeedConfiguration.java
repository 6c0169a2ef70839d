package dondoc.feed;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/// What a service gets by having this module and `spring.config.import: classpath:feed.yaml`.
@AutoConfiguration(after = MongoAutoConfiguration.class)
public class FeedConfiguration {
    private static final Duration STORE_PATIENCE = Duration.ofSeconds(2);
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(10);
    private static final Duration GATHERING = Duration.ofMillis(20);

    /// A store that is away is noticed soon; the driver's own 30 s would hold up whoever asks.
    @Bean
    MongoClientSettingsBuilderCustomizer impatient() {
        return settings ->
                settings.applyToClusterSettings(c ->
                                c.serverSelectionTimeout(
                                        STORE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                        .applyToSocketSettings(s ->
                                s.connectTimeout(STORE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                                        .readTimeout(
                                                ANSWER_PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    }

    /// The database named in `spring.mongodb.uri`.
    @Bean
    @ConditionalOnMissingBean
    MongoDatabase mongoDatabase(MongoClient client, MongoConnectionDetails details) {
        return client.getDatabase(
                Objects.requireNonNull(
                        details.getConnectionString().getDatabase(),
                        "spring.mongodb.uri names no database"));
    }

    @Bean
    DeadLetters deadLetters(
            @Value("${dondoc.kafka}") String bootstrapServers,
            @Value("${spring.application.name}") String service) {
        return new DeadLetters(bootstrapServers, service);
    }

    @Bean
    Feeds feeds(MongoDatabase database, DeadLetters letters, ObjectProvider<MeterRegistry> meters) {
        return new Feeds(
                new Bookmarks(database),
                new Parking(database, letters),
                new Counts(meters.getIfAvailable(SimpleMeterRegistry::new)));
    }

    @Bean
    ParkedHealth parkedHealth(Feeds feeds) {
        return new ParkedHealth(feeds);
    }

    @Bean
    Batch feedBatch() {
        return new Batch();
    }

    @Bean
    Assignments feedAssignments(ListableBeanFactory beans) {
        return new Assignments(beans);
    }

    /// The one answer to trouble: the same batch again, at growing distances, without end. Between two
    /// batches some facts gather: a batch is ten questions to the store, however few are in it. A rebuild
    /// pays for it with half a minute for each million facts.
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> untilItWorks() {
        return (container, destination, group) -> {
            var again = new ExponentialBackOff(100, 2);
            again.setMaxInterval(5_000);
            var handler = new DefaultErrorHandler(again);
            handler.setClassifications(Map.of(), true);
            handler.setRetryListeners(new TroubleLog(destination + " for " + group));
            container.setCommonErrorHandler(handler);
            container.getContainerProperties().setIdleBetweenPolls(GATHERING.toMillis());
        };
    }
}

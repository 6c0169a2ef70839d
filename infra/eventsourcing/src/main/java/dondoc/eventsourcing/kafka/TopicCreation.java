package dondoc.eventsourcing.kafka;

import dondoc.eventsourcing.EngineSettings;
import dondoc.eventsourcing.ServiceDefinition;
import dondoc.eventsourcing.wire.TopicNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/// Makes sure of every topic a service writes or reads: whoever starts first creates them, with the
/// same settings.
public final class TopicCreation {
    private static final Duration KEPT = Duration.ofDays(7);

    private final EngineSettings settings;

    /// A topic that is there has another number of partitions than the settings say; it can never
    /// be put right by waiting.
    public static final class WrongPartitions extends RuntimeException {
        private static final long serialVersionUID = 1;

        WrongPartitions(String message) {
            super(message);
        }
    }

    public TopicCreation(EngineSettings settings) {
        this.settings = settings;
    }

    /// @throws ExecutionException when the broker does not answer
    /// @throws WrongPartitions when an installation is started with another number of partitions
    public void ensure(ServiceDefinition definition)
            throws ExecutionException, InterruptedException {
        Map<String, Object> properties =
                Map.of(
                        "bootstrap.servers",
                        settings.bootstrapServers(),
                        "request.timeout.ms",
                        5_000,
                        "default.api.timeout.ms",
                        10_000,
                        "enable.metrics.push",
                        false);
        try (var admin = Admin.create(properties)) {
            var existing = admin.listTopics().names().get();
            var old = new ArrayList<NewTopic>();
            for (var topic : topicsOf(definition)) {
                if (existing.contains(topic.name())) {
                    old.add(topic);
                } else {
                    create(admin, topic);
                }
            }
            check(admin, old);
        }
    }

    private static void create(Admin admin, NewTopic topic)
            throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static void check(Admin admin, List<NewTopic> topics)
            throws ExecutionException, InterruptedException {
        var found =
                admin.describeTopics(topics.stream().map(NewTopic::name).toList())
                        .allTopicNames()
                        .get();
        for (var topic : topics) {
            var partitions = Objects.requireNonNull(found.get(topic.name())).partitions().size();
            if (partitions != topic.numPartitions()) {
                throw new WrongPartitions(
                        "%s has %d partitions, not %d: the number is fixed for the life of an installation"
                                .formatted(topic.name(), partitions, topic.numPartitions()));
            }
        }
    }

    private List<NewTopic> topicsOf(ServiceDefinition definition) {
        var names = new TopicNames(definition.name());
        var topics = new ArrayList<NewTopic>();
        topics.add(topic(names.commands(), settings.partitions(), kept(KEPT)));
        topics.add(topic(names.events(), settings.partitions(), forEver()));
        topics.add(topic(names.replies(), settings.partitions(), kept(KEPT)));
        topics.add(topic(names.deadLetters(), settings.partitions(), forEver()));
        settings.mirror().ifPresent(m -> topics.add(topic(m.topic(), 1, compacted())));
        definition
                .dayTopic()
                .ifPresent(t -> topics.add(topic(t, settings.partitions(), forEver())));
        return topics;
    }

    /// Compressed as their producers do it, which the broker would otherwise do once more. Times of
    /// records may lie anywhere: a city's clock can stand ahead of the broker's.
    private NewTopic topic(String name, int partitions, Map<String, String> rest) {
        var config = new HashMap<>(rest);
        config.put("max.message.bytes", Integer.toString(Sizes.LARGEST_RECORD));
        config.put("message.timestamp.before.max.ms", Long.toString(Long.MAX_VALUE));
        config.put("message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));
        if (settings.replication() >= 3) {
            config.put("min.insync.replicas", "2");
        }
        return new NewTopic(name, partitions, settings.replication()).configs(config);
    }

    private static Map<String, String> kept(Duration duration) {
        return Map.of("retention.ms", Long.toString(duration.toMillis()));
    }

    /// Segments by size only: a year played in a minute is not a year of segments.
    private static Map<String, String> forEver() {
        return Map.of("retention.ms", "-1", "segment.ms", Long.toString(Long.MAX_VALUE));
    }

    private static Map<String, String> compacted() {
        return Map.of("cleanup.policy", "compact", "segment.bytes", "16777216");
    }
}

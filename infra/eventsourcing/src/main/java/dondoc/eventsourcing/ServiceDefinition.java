package dondoc.eventsourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What lives in one service's stream tasks.
///
/// Topics: `<name>.commands`, `<name>.events`, `<name>.replies`, `<name>.commands.dlq`.
public final class ServiceDefinition {

    /// A kind of aggregate. Commands find it by their type, ids are unique over all kinds of the
    /// service.
    public record AggregateKind<C, S, E>(
            String name, Decider<C, S, E> decider, Vocabulary<C> commands, Vocabulary<E> events) {}

    /// A watch over one foreign topic, e.g. `task.events`.
    public record WatchKind<F, S, E>(
            String name,
            String topic,
            Watch<F, S, E> watch,
            Vocabulary<F> facts,
            Class<S> state,
            Vocabulary<E> events) {}

    private final String name;
    private final List<AggregateKind<?, ?, ?>> aggregates = new ArrayList<>();
    private final List<WatchKind<?, ?, ?>> watches = new ArrayList<>();

    private String source;
    private @Nullable String dayTopic;

    private ServiceDefinition(String name) {
        this.name = name;
        this.source = "/" + name + "-service";
    }

    /// @param name first part of the topics' names, e.g. `task`
    public static ServiceDefinition named(String name) {
        return new ServiceDefinition(name);
    }

    /// @throws IllegalArgumentException for a type of command that another kind takes already
    public ServiceDefinition with(AggregateKind<?, ?, ?> aggregate) {
        for (var other : aggregates) {
            if (other.commands().types().stream().anyMatch(aggregate.commands()::knows)) {
                throw new IllegalArgumentException(
                        "commands of %s and %s overlap".formatted(other.name(), aggregate.name()));
            }
        }
        aggregates.add(aggregate);
        return this;
    }

    /// The service takes its days from the watch's topic and repeats them.
    public ServiceDefinition with(WatchKind<?, ?, ?> watch) {
        watches.add(watch);
        return repeatingDaysOf(watch.topic());
    }

    /// Takes the days from a foreign topic, e.g. `task.events`, and repeats them in the own events.
    ///
    /// @throws IllegalArgumentException when the days come from another topic already
    public ServiceDefinition repeatingDaysOf(String topic) {
        if (dayTopic != null && !dayTopic.equals(topic)) {
            throw new IllegalArgumentException(
                    "days come from one topic, not from %s and %s".formatted(dayTopic, topic));
        }
        dayTopic = topic;
        return this;
    }

    /// @param ceSource `source` of the events, where it is not `/<name>-service`
    public ServiceDefinition speakingAs(String ceSource) {
        source = ceSource;
        return this;
    }

    public String name() {
        return name;
    }

    public String source() {
        return source;
    }

    /// The foreign topic the days come from; empty for the service that begins them itself.
    public Optional<String> dayTopic() {
        return Optional.ofNullable(dayTopic);
    }

    public List<AggregateKind<?, ?, ?>> aggregates() {
        return List.copyOf(aggregates);
    }

    public List<WatchKind<?, ?, ?>> watches() {
        return List.copyOf(watches);
    }
}

package dondoc.eventsourcing;

import java.util.ArrayList;
import java.util.List;

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

    private ServiceDefinition(String name) {
        this.name = name;
    }

    /// @param name first part of the topics' names, e.g. `task`
    public static ServiceDefinition named(String name) {
        return new ServiceDefinition(name);
    }

    public ServiceDefinition with(AggregateKind<?, ?, ?> aggregate) {
        aggregates.add(aggregate);
        return this;
    }

    public ServiceDefinition with(WatchKind<?, ?, ?> watch) {
        watches.add(watch);
        return this;
    }

    public String name() {
        return name;
    }

    public List<AggregateKind<?, ?, ?>> aggregates() {
        return List.copyOf(aggregates);
    }

    public List<WatchKind<?, ?, ?>> watches() {
        return List.copyOf(watches);
    }
}

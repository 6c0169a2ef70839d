package dondoc.eventsourcing.axon;

import dondoc.eventsourcing.Decision;
import dondoc.eventsourcing.Reasons;
import dondoc.eventsourcing.ServiceDefinition.AggregateKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/// The aggregates of one stream task: a command bus and a repository per kind on the task's shelf.
/// For the one thread that runs the task; no locks.
public final class Aggregates implements AutoCloseable {
    private static final int KEPT_LOADED = 4096;

    private final CommandBus bus = SimpleCommandBus.builder().build();
    private final EventShelf shelf;
    private final List<EmbeddedEventStore> stores = new ArrayList<>();

    public Aggregates(List<AggregateKind<?, ?, ?>> kinds, EventShelf shelf) {
        this.shelf = shelf;
        for (var kind : kinds) {
            subscribe(of(kind));
        }
    }

    @SuppressWarnings("unchecked") // a kind is only handed what its own vocabularies read
    private static AggregateKind<Object, Object, Object> of(AggregateKind<?, ?, ?> kind) {
        return (AggregateKind<Object, Object, Object>) kind;
    }

    private void subscribe(AggregateKind<Object, Object, Object> kind) {
        var store = EmbeddedEventStore.builder().storageEngine(new ShelfStorage(kind, shelf));
        var events = store.build();
        stores.add(events);
        var loaded = new RecentlyUsed(KEPT_LOADED);
        Repository<Shell> repository =
                EventSourcingRepository.builder(Shell.class)
                        .eventStore(events)
                        .lockFactory(NullLockFactory.INSTANCE)
                        .aggregateFactory(new Empty(kind))
                        .cache(loaded)
                        .build();
        for (var type : kind.commands().types()) {
            var _ = bus.subscribe(type, message -> handle(kind, loaded, repository, message));
        }
    }

    /// Decides and stores.
    ///
    /// @param type of the command, known to one of the kinds
    /// @throws RulesBroken nothing was stored
    public Verdict decide(String type, Asked asked) {
        var message = new GenericMessage<>(asked.circumstances().commandId(), asked, Map.of());
        var results = new ArrayList<CommandResultMessage<? extends Verdict>>(1);
        bus.<Asked, Verdict>dispatch(
                new GenericCommandMessage<>(message, type), (_, result) -> results.add(result));
        var result = results.getFirst();
        if (!result.isExceptional()) {
            return result.getPayload();
        }
        for (var e = result.exceptionResult(); e != null; e = e.getCause()) {
            if (e instanceof RulesBroken broken) {
                throw broken;
            }
        }
        throw new IllegalStateException("the store failed", result.exceptionResult());
    }

    private Verdict handle(
            AggregateKind<Object, Object, Object> kind,
            RecentlyUsed loaded,
            Repository<Shell> repository,
            CommandMessage<?> message)
            throws Exception {
        var asked = (Asked) message.getPayload();
        var id = asked.aggregateId();
        if (loaded.containsKey(id) || shelf.holds(id)) {
            var aggregate = repository.load(id);
            return aggregate.invoke(shell -> judge(asked, shell, aggregate));
        }
        return begin(asked, new Shell(kind, id), repository);
    }

    private static Verdict judge(Asked asked, Shell shell, Aggregate<Shell> aggregate) {
        var version = aggregate.version() + 1;
        return switch (shell.decide(asked)) {
            case Decision.Refused<Object>(var reason, var details) ->
                    new Verdict.Refused(version, reason, details);
            case Decision.Accepted<Object> _ when isStale(asked, version) -> stale(version);
            case Decision.Accepted<Object>(var events) -> {
                var facts = shell.facts(events, asked.origin());
                shell.apply(facts);
                yield new Verdict.Accepted(version + facts.size(), facts, shell.state());
            }
        };
    }

    /// An aggregate without events exists for nobody: a refusal must not leave one behind.
    private static Verdict begin(Asked asked, Shell newcomer, Repository<Shell> repository)
            throws Exception {
        return switch (newcomer.decide(asked)) {
            case Decision.Refused<Object>(var reason, var details) ->
                    new Verdict.Refused(0, reason, details);
            case Decision.Accepted<Object> _ when isStale(asked, 0) -> stale(0);
            case Decision.Accepted<Object>(var events) when events.isEmpty() ->
                    new Verdict.Accepted(0, List.of(), newcomer.state());
            case Decision.Accepted<Object>(var events) -> {
                var facts = newcomer.facts(events, asked.origin());
                var _ =
                        repository.newInstance(
                                () -> newcomer, a -> a.execute(shell -> shell.apply(facts)));
                yield new Verdict.Accepted(facts.size(), facts, newcomer.state());
            }
        };
    }

    /// The rules are asked first: whoever may not do it does not learn which version there is.
    private static boolean isStale(Asked asked, long version) {
        return asked.expectedVersion() != null && asked.expectedVersion() != version;
    }

    private static Verdict stale(long version) {
        return new Verdict.Refused(
                version, Reasons.STALE_VERSION, Map.of("version", Long.toString(version)));
    }

    @Override
    public void close() {
        stores.forEach(EmbeddedEventStore::shutDown);
    }

    /// Makes the shell that history is replayed into.
    private record Empty(AggregateKind<Object, Object, Object> kind)
            implements AggregateFactory<Shell> {
        @Override
        public Shell createAggregateRoot(String id, DomainEventMessage<?> firstEvent) {
            return new Shell(kind, id);
        }

        @Override
        public Class<Shell> getAggregateType() {
            return Shell.class;
        }
    }
}

package dondoc.eventsourcing;

import dondoc.eventsourcing.kafka.KafkaGateway;
import dondoc.eventsourcing.kafka.StreamClients;
import dondoc.eventsourcing.kafka.StreamsSettings;
import dondoc.eventsourcing.kafka.TopicCreation;
import dondoc.eventsourcing.stream.HomeAnswers;
import dondoc.eventsourcing.stream.ServiceTopology;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A service's stream tasks and the gateway to them, running.
///
/// Starting returns at once: topics are created and tasks taken on in the background, also when the
/// broker comes later. Until [#ready] the gateway answers [CommandGateway.Unavailable] or
/// [Answer.Pending], never a false success.
public final class Engine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Duration PATIENCE_WITH_TASKS = Duration.ofSeconds(10);

    /// How it stands with an engine.
    public enum State {
        /// Looks for the broker, creates topics, takes on its tasks, restores their stores.
        STARTING,
        /// Decides commands.
        RUNNING,
        /// Tasks move between instances or a thread comes back after trouble.
        RECOVERING,
        /// Cannot go on; the log says why. Restart the process.
        FAILED,
        CLOSED
    }

    private final ServiceDefinition definition;
    private final EngineSettings settings;
    private final KafkaGateway gateway;
    private final KafkaStreams streams;
    private final Thread starter;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CompletableFuture<State> failed = new CompletableFuture<>();
    private volatile State state = State.STARTING;

    private Engine(ServiceDefinition definition, EngineSettings settings) {
        this.definition = definition;
        this.settings = settings;
        this.gateway = new KafkaGateway(definition, settings);
        var answers = new HomeAnswers(gateway.askers(), Thread::startVirtualThread);
        this.streams =
                new KafkaStreams(
                        ServiceTopology.of(definition, settings, answers),
                        StreamsSettings.of(definition, settings),
                        new StreamClients(answers));
        streams.setStateListener((now, _) -> changed(now));
        streams.setUncaughtExceptionHandler(this::replace);
        this.starter =
                Thread.ofPlatform()
                        .daemon()
                        .name(settings.instance() + "-start")
                        .unstarted(this::bringUp);
    }

    public static Engine start(ServiceDefinition definition, EngineSettings settings) {
        var engine = new Engine(definition, settings);
        engine.starter.start();
        return engine;
    }

    private void bringUp() {
        try {
            if (topicsExist()) {
                gateway.open();
                streams.start();
            }
        } catch (InterruptedException _) {
            LOG.debug("closed while starting");
        } catch (RuntimeException e) {
            LOG.error("{} cannot start", settings.instance(), e);
            state = State.FAILED;
            var _ = failed.complete(state);
        }
    }

    private boolean topicsExist() throws InterruptedException {
        var topics = new TopicCreation(settings);
        do {
            try {
                topics.ensure(definition);
                return true;
            } catch (ExecutionException e) {
                LOG.warn("{} waits for the broker: {}", settings.instance(), e.getMessage());
            }
        } while (!closed.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS));
        return false;
    }

    private void changed(KafkaStreams.State now) {
        if (state == State.CLOSED) {
            return;
        }
        state =
                switch (now) {
                    case RUNNING -> State.RUNNING;
                    case CREATED -> State.STARTING;
                    case REBALANCING -> ready.getCount() > 0 ? State.STARTING : State.RECOVERING;
                    case ERROR, PENDING_ERROR -> State.FAILED;
                    case PENDING_SHUTDOWN, NOT_RUNNING -> State.CLOSED;
                };
        if (now == KafkaStreams.State.RUNNING) {
            ready.countDown();
        }
        if (state == State.FAILED) {
            var _ = failed.complete(state);
        }
    }

    /// Trouble aborts the transaction and ends the thread; a new one begins where the last
    /// committed one ended. Not at once, so that lasting trouble does not burn a core.
    private StreamThreadExceptionResponse replace(Throwable trouble) {
        if (trouble instanceof Error) {
            LOG.error("{} stops", settings.instance(), trouble);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.warn("{} lost a stream thread, another one takes over", settings.instance(), trouble);
        LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    public CommandGateway gateway() {
        return gateway;
    }

    /// Whether commands are decided now.
    public boolean ready() {
        return state() == State.RUNNING;
    }

    public State state() {
        return state;
    }

    /// What to do when the engine has [State#FAILED], at once if it has already; in a thread of its
    /// own, since what has failed may be waited for there.
    public void whenFailed(Runnable then) {
        var _ =
                failed.thenRunAsync(
                        then,
                        task ->
                                Thread.ofPlatform()
                                        .name(settings.instance() + "-failed")
                                        .start(task));
    }

    /// Waits until the engine has been [#ready] once.
    ///
    /// @return whether it is ready in time
    public boolean awaitReady(Duration atMost) throws InterruptedException {
        return ready.await(atMost.toMillis(), TimeUnit.MILLISECONDS) && ready();
    }

    /// Ends in order and leaves the group, so that others take over at once; nothing is lost by
    /// killing the process instead.
    @Override
    public void close() {
        state = State.CLOSED;
        closed.countDown();
        starter.interrupt();
        gateway.close();
        var _ =
                streams.close(
                        CloseOptions.timeout(PATIENCE_WITH_TASKS)
                                .withGroupMembershipOperation(
                                        CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }
}

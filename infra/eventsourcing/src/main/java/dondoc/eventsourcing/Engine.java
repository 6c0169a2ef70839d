package dondoc.eventsourcing;

import java.time.Duration;

/// A service's stream tasks and the gateway to them, running.
///
/// Starting returns at once: topics are created and tasks taken on in the background, also when the
/// broker comes later. Until [#ready] the gateway answers [CommandGateway.Unavailable] or
/// [Answer.Pending], never a false success.
public final class Engine implements AutoCloseable {

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

    private final CommandGateway gateway;
    private volatile State state = State.STARTING;

    @SuppressWarnings("UnusedMethod")
    private Engine(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
    public static Engine start(ServiceDefinition definition, EngineSettings settings) {
        throw new UnsupportedOperationException("comes next");
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

    /// Waits until [#ready].
    ///
    /// @return whether it became ready in time
    public boolean awaitReady(Duration atMost) throws InterruptedException {
        return ready() && atMost.isPositive();
    }

    @Override
    public void close() {
        state = State.CLOSED;
    }
}

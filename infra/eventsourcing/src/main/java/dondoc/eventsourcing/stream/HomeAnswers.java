package dondoc.eventsourcing.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/// Answers to askers in this process. They need no broker to find their way, but none may go before
/// the transaction it was given in is committed: each stream thread holds those of its own until its
/// producer says how that ended.
public final class HomeAnswers {
    /// Who asks in this process.
    public interface Askers {

        /// Whether the question was asked here and is still open.
        boolean awaits(String correlation);

        /// In no order.
        void hear(String correlation, byte[] answer);
    }

    private record Held(int partition, Runnable telling) {}

    private final Askers askers;
    private final Executor messenger;
    private final ThreadLocal<List<Held>> held = ThreadLocal.withInitial(ArrayList::new);

    /// @param messenger who tells, so that no stream thread is held up by what waits for an answer
    public HomeAnswers(Askers askers, Executor messenger) {
        this.askers = askers;
        this.messenger = messenger;
    }

    /// @param partition whose task answers
    /// @return whether the asker is here; if not, the answer goes by the replies topic
    boolean hold(int partition, String correlation, byte[] answer) {
        if (!askers.awaits(correlation)) {
            return false;
        }
        held.get().add(new Held(partition, () -> askers.hear(correlation, answer)));
        return true;
    }

    /// The partition's task is closed: what it said and did not commit is not said.
    void drop(int partition) {
        held.get().removeIf(answer -> answer.partition() == partition);
    }

    /// The transaction of this thread is aborted: nothing was said in it.
    public void drop() {
        held.remove();
    }

    /// Commits the transaction of this thread and then, and only then, lets its answers go.
    ///
    /// @throws RuntimeException of `commit`: the answers are dropped
    public void goWith(Runnable commit) {
        var answers = held.get();
        held.remove();
        commit.run();
        if (!answers.isEmpty()) {
            messenger.execute(() -> answers.forEach(answer -> answer.telling().run()));
        }
    }
}

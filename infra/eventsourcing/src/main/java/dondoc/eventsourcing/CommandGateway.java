package dondoc.eventsourcing;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Brings commands to their aggregates and the answers back.
public interface CommandGateway {

    /// Sends and waits at most 5 s; [Answer.Pending] after that.
    ///
    /// @throws Unavailable the broker did not take the command: nothing happened, or it is not
    ///     known what did; never a false success
    Answer ask(Order order);

    /// As [#ask], without a waiting thread. Completes exceptionally with [Unavailable].
    CompletableFuture<Answer> send(Order order);

    /// The answer to an earlier command, asked at the partition that decided it.
    Answer inquire(String aggregateId, String commandId);

    /// Begins a day in every partition that has not begun it yet; idempotent. Answers when all
    /// partitions have it.
    ///
    /// @throws Unavailable as [#ask]
    Answer startDay(NewDay day, By by);

    /// The broker is away or does not answer.
    final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Unavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}

package dondoc.eventsourcing;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Brings commands to their aggregates and the answers back.
public interface CommandGateway {

    /// Sends and waits at most 5 s; [Answer.Pending] after that.
    ///
    /// @throws Unavailable the broker did not take the command: nothing happened, or it is not
    ///     known what did; never a false success
    /// @throws NotAnId where an id is none
    /// @throws TooLarge where the command is: nothing happened
    Answer ask(Order order);

    /// As [#ask], without a waiting thread. Completes exceptionally with [Unavailable] or
    /// [TooLarge].
    CompletableFuture<Answer> send(Order order);

    /// The answer to an earlier command, asked at the partition that decided it.
    ///
    /// @throws NotAnId where an id is none: there can be no such command
    Answer inquire(String aggregateId, String commandId);

    /// As [#inquire], but only the answer to this very request: [Reasons#UNKNOWN_COMMAND] for any
    /// other under the same id. Without a memory of requests none is known.
    ///
    /// @param sent the request's fingerprint, as in [Order#sent]
    default Answer inquire(String aggregateId, String commandId, String sent) {
        return new Answer.Refused(aggregateId, Reasons.UNKNOWN_COMMAND, Map.of(), 0);
    }

    /// Begins a day in every partition that has not begun it yet; idempotent. Answers when all
    /// partitions have it. A day that has begun is not begun again, but a partition still hears that
    /// the past is loaded.
    ///
    /// @throws Unavailable as [#ask]
    Answer startDay(NewDay day, By by);

    /// An id of an aggregate or a command that is empty, too long or has a zero in it.
    final class NotAnId extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        public NotAnId(String message) {
            super(message);
        }
    }

    /// A command that does not fit into a record.
    final class TooLarge extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        private final int limitBytes;

        public TooLarge(int limitBytes, @Nullable Throwable cause) {
            super("a command of more than %d bytes".formatted(limitBytes), cause);
            this.limitBytes = limitBytes;
        }

        public int limitBytes() {
            return limitBytes;
        }
    }

    /// The broker is away or does not answer.
    final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Unavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}

package dondoc.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.NewDay;
import dondoc.eventsourcing.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/// A repeated command is answered from memory: a load of repeats would measure nothing.
class LoadTest {
    private final ConcurrentLinkedQueue<String> sent = new ConcurrentLinkedQueue<>();

    @Test
    void no_command_is_sent_twice_in_a_load_or_in_the_next() throws InterruptedException {
        var run = new EngineRun(new Remembering());
        new Load("one", 4, 0, Duration.ofMillis(20)).run(run);
        var first = sent.size();
        var seen = new Load("other", 4, 1_000, Duration.ofMillis(20)).run(run);

        assertThat(first).isPositive();
        assertThat(sent).hasSizeGreaterThan(first).doesNotHaveDuplicates();
        assertThat(seen.failed()).isZero();
    }

    /// Accepts everything at once.
    private final class Remembering implements CommandGateway {
        @Override
        public CompletableFuture<Answer> send(Order order) {
            sent.add(order.commandId());
            return CompletableFuture.completedFuture(
                    new Answer.Accepted(order.aggregateId(), 1, Instant.EPOCH, List.of()));
        }

        @Override
        public Answer ask(Order order) {
            return send(order).join();
        }

        @Override
        public Answer inquire(String aggregateId, String commandId) {
            throw new UnsupportedOperationException("no load inquires");
        }

        @Override
        public Answer startDay(NewDay day, By by) {
            throw new UnsupportedOperationException("no load begins a day");
        }
    }
}

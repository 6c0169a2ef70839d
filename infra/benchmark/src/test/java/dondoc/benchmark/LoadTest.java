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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final int MILLIS_TO_ANSWER = 5;

    private final ConcurrentLinkedQueue<String> sent = new ConcurrentLinkedQueue<>();

    /// A repeated command is answered from memory: a load of repeats would measure nothing.
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

    @Test
    void what_is_answered_elsewhere_makes_room_for_one_more_and_no_more()
            throws InterruptedException {
        var unanswered = new AtomicInteger();
        var most = new AtomicInteger();
        try (var server = Executors.newScheduledThreadPool(2)) {
            var seen =
                    new Load("closed", 3, 0, Duration.ofMillis(100))
                            .run(() -> {
                                most.accumulateAndGet(unanswered.incrementAndGet(), Math::max);
                                return answered(server, unanswered::decrementAndGet);
                            });

            assertThat(most).hasValue(3);
            assertThat(seen.latency().getTotalCount()).isGreaterThan(3);
        }
    }

    /// 50 intended within 50 ms, one at a time, each answered after 5 ms.
    @Test
    void what_is_late_is_sent_all_the_same_and_its_waiting_counts() throws InterruptedException {
        try (var server = Executors.newScheduledThreadPool(1)) {
            var seen =
                    new Load("open", 1, 1_000, Duration.ofMillis(50))
                            .run(() -> answered(server, () -> {}));

            assertThat(seen.latency().getTotalCount()).isEqualTo(50);
            assertThat(seen.millis(100)).isGreaterThan(50 * MILLIS_TO_ANSWER - 50);
        }
    }

    /// All but the first of each millisecond are sent late, and their lateness counts.
    @Test
    void who_becomes_due_while_the_sender_naps_is_sent_late() throws InterruptedException {
        var seen =
                new Load("often", 1, 10_000, Duration.ofMillis(50))
                        .run(() -> CompletableFuture.completedFuture(null));

        assertThat(seen.latency().getTotalCount()).isEqualTo(500);
        assertThat(seen.millis(50)).isGreaterThan(0.2);
    }

    private static CompletableFuture<?> answered(ScheduledExecutorService server, Runnable before) {
        var answer = new CompletableFuture<Void>();
        var _ =
                server.schedule(
                        () -> {
                            before.run();
                            answer.complete(null);
                        },
                        MILLIS_TO_ANSWER,
                        TimeUnit.MILLISECONDS);
        return answer;
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

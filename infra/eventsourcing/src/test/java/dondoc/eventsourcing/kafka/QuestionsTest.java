package dondoc.eventsourcing.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.wire.AnswerForm;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class QuestionsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Answer REFUSED = new Answer.Refused("j1", "SEALED", Map.of(), 1);
    private static final Answer.Pending PENDING = new Answer.Pending("j1", "c1");

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final Questions questions = new Questions(nanos::get);

    @Test
    void a_question_is_answered_once() {
        var answer = ask("q");
        questions.hear("q", AnswerForm.write(REFUSED));
        questions.fail("q", new IllegalStateException("late"));
        questions.close();
        assertThat(answer).isCompletedWithValue(REFUSED);
        assertThat(questions.open()).isZero();
    }

    @Test
    void who_hears_nothing_in_time_is_told_that_it_is_pending_and_nobody_else() {
        var early = ask("early");
        nanos.addAndGet(1);
        var late = ask("late");
        nanos.addAndGet(PATIENCE.toNanos() - 1);
        questions.giveUp();
        assertThat(early).isCompletedWithValue(PENDING);
        assertThat(late).isNotDone();
    }

    @Test
    void a_question_that_could_not_be_put_fails() {
        var answer = ask("q");
        questions.fail("q", new IllegalStateException("away"));
        assertThat(answer).isCompletedExceptionally();
        assertThat(questions.awaits("q")).isFalse();
    }

    @Test
    void an_answer_that_cannot_be_read_leaves_its_question_open() {
        var answer = ask("q");
        questions.hear("q", new byte[] {'?'});
        assertThat(answer).isNotDone();
        questions.hear("q", AnswerForm.write(REFUSED));
        assertThat(answer).isCompletedWithValue(REFUSED);
    }

    @Test
    void nobody_is_left_waiting_when_nothing_more_will_be_heard() {
        var before = ask("before");
        questions.close();
        assertThat(before).isCompletedWithValue(PENDING);
        assertThat(ask("after")).isCompletedWithValue(PENDING);
    }

    private CompletableFuture<Answer> ask(String correlation) {
        return questions.expect(correlation, PENDING, PATIENCE);
    }
}

package dondoc.eventsourcing.kafka;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.stream.HomeAnswers;
import dondoc.eventsourcing.wire.AnswerForm;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The questions of this instance that are still open. Each is closed once: by its answer, by a
/// problem, or by the end of its patience.
final class Questions implements HomeAnswers.Askers {
    private static final Logger LOG = LoggerFactory.getLogger(Questions.class);

    private final Map<String, Question> open = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;
    private volatile boolean closed;

    /// @param otherwise what is answered when nothing is heard
    private record Question(
            CompletableFuture<Answer> answer, Answer.Pending otherwise, long until) {}

    /// @param nanoTime as [System#nanoTime]
    Questions(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    int open() {
        return open.size();
    }

    /// @param otherwise what is answered when nothing is heard in time
    CompletableFuture<Answer> expect(
            String correlation, Answer.Pending otherwise, Duration patience) {
        var answer = new CompletableFuture<Answer>();
        var until = nanoTime.getAsLong() + patience.toNanos();
        open.put(correlation, new Question(answer, otherwise, until));
        if (closed) {
            giveUp();
        }
        return answer;
    }

    @Override
    public boolean awaits(String correlation) {
        return open.containsKey(correlation);
    }

    /// What cannot be read answers nothing: its question stays open.
    @Override
    public void hear(String correlation, byte[] answer) {
        if (!awaits(correlation)) {
            return;
        }
        try {
            var heard = AnswerForm.read(answer);
            take(correlation).ifPresent(question -> question.answer().complete(heard));
        } catch (RuntimeException e) {
            LOG.error("the answer to {} cannot be read", correlation, e);
        }
    }

    void fail(String correlation, Exception problem) {
        take(correlation).ifPresent(q -> q.answer().completeExceptionally(problem));
    }

    private Optional<Question> take(String correlation) {
        return Optional.ofNullable(open.remove(correlation));
    }

    /// Closes those whose patience is over; all of them when nothing more will be heard.
    void giveUp() {
        var now = nanoTime.getAsLong();
        open.forEach((correlation, question) -> {
            if ((closed || question.until() - now <= 0) && open.remove(correlation, question)) {
                question.answer().complete(question.otherwise());
            }
        });
    }

    /// Nothing more will be heard.
    void close() {
        closed = true;
        giveUp();
    }
}

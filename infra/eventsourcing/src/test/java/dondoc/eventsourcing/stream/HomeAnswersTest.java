package dondoc.eventsourcing.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HomeAnswersTest {
    private static final byte[] ANSWER = {1};

    private final Asker asker = new Asker("one", "other");
    private final HomeAnswers answers = new HomeAnswers(asker, Runnable::run);

    @Test
    void an_answer_goes_when_its_transaction_is_committed_and_not_before() {
        assertThat(answers.hold(0, "one", ANSWER)).isTrue();
        answers.goWith(() -> assertThat(asker.heard()).isEmpty());
        assertThat(asker.heard()).containsExactly("one");
        commit();
        assertThat(asker.heard()).containsExactly("one");
    }

    @Test
    void an_answer_to_somebody_elsewhere_is_not_held() {
        assertThat(answers.hold(0, "elsewhere", ANSWER)).isFalse();
        commit();
        assertThat(asker.heard()).isEmpty();
    }

    @Test
    void what_could_not_be_committed_is_never_told() {
        answers.hold(0, "one", ANSWER);
        assertThatThrownBy(() ->
                        answers.goWith(() -> {
                            throw new IllegalStateException("fenced");
                        }))
                .hasMessage("fenced");
        answers.hold(0, "other", ANSWER);
        commit();
        assertThat(asker.heard()).containsExactly("other");
    }

    @Test
    void what_was_aborted_is_never_told() {
        answers.hold(0, "one", ANSWER);
        answers.drop();
        answers.hold(0, "other", ANSWER);
        commit();
        assertThat(asker.heard()).containsExactly("other");
    }

    @Test
    void a_closed_task_takes_its_answers_with_it_and_no_others() {
        answers.hold(0, "one", ANSWER);
        answers.hold(1, "other", ANSWER);
        answers.drop(0);
        commit();
        assertThat(asker.heard()).containsExactly("other");
    }

    @Test
    void one_thread_commits_nothing_of_another() {
        answers.hold(0, "one", ANSWER);
        CompletableFuture.runAsync(
                        () -> {
                            answers.hold(1, "other", ANSWER);
                            commit();
                        })
                .join();
        assertThat(asker.heard()).containsExactly("other");
    }

    private void commit() {
        answers.goWith(() -> {});
    }
}

package dondoc.eventsourcing.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.Reasons;
import dondoc.eventsourcing.jar.Jar;
import dondoc.eventsourcing.jar.JarCommand.Fill;
import dondoc.eventsourcing.jar.JarCommand.FillTwice;
import dondoc.eventsourcing.wire.AnswerForm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RepeatsTest {
    private final OnePartition jars = OnePartition.ofJars();

    @AfterEach
    void close() {
        jars.close();
    }

    @Test
    void a_repeated_command_gets_the_same_answer_and_changes_nothing() {
        var first = jars.ask("c1", new Fill("j1", 2, ""));
        jars.ask("c2", new Fill("j1", 2, ""));
        jars.events();
        assertThat(jars.ask("c1", new Fill("j1", 2, ""))).isEqualTo(first);
        assertThat(jars.events()).isEmpty();
    }

    @Test
    void a_repeated_command_that_was_refused_stays_refused() {
        var first = jars.expecting(7, jars.wish("c1", new Fill("j1", 2, "")));
        assertThat(jars.ask("c1", new Fill("j1", 2, ""))).isEqualTo(first);
        assertThat(jars.events()).isEmpty();
    }

    @Test
    void an_id_used_again_for_another_command_is_refused() {
        var first = jars.ask("c1", new Fill("j1", 2, ""));
        jars.events();
        assertThat(jars.ask("c1", new Fill("j1", 3, "")))
                .isEqualTo(new Answer.Refused("j1", Reasons.KEY_REUSED, Map.of(), 1));
        assertThat(jars.events()).isEmpty();
        assertThat(jars.ask("c1", new Fill("j1", 2, ""))).isEqualTo(first);
    }

    @Test
    void the_same_request_gets_the_same_answer_though_another_command_is_worked_out_of_it_now() {
        var first = jars.ask(jars.sent("a request", jars.wish("c1", new Fill("j1", 2, ""))));
        jars.events();
        assertThat(jars.ask(jars.sent("a request", jars.wish("c1", new Fill("j1", 3, "")))))
                .isEqualTo(first);
        assertThat(jars.events()).isEmpty();
    }

    @Test
    void an_id_used_again_for_another_request_is_refused_though_the_command_is_the_same() {
        jars.ask(jars.sent("a request", jars.wish("c1", new Fill("j1", 2, ""))));
        jars.events();
        assertThat(jars.ask(jars.sent("another", jars.wish("c1", new Fill("j1", 2, "")))))
                .isEqualTo(new Answer.Refused("j1", Reasons.KEY_REUSED, Map.of(), 1));
        assertThat(jars.events()).isEmpty();
    }

    @Test
    void the_answer_to_a_request_is_told_to_that_request_only() {
        var first = jars.ask(jars.sent("a request", jars.wish("c1", new Fill("j1", 2, ""))));
        assertThat(jars.inquire("j1", "c1", "a request")).isEqualTo(first);
        assertThat(jars.inquire("j1", "c1", "another"))
                .isEqualTo(new Answer.Refused("j1", Reasons.UNKNOWN_COMMAND, Map.of(), 1));
        assertThat(jars.inquire("j1", "c1")).isEqualTo(first);
    }

    @Test
    void an_id_counts_for_its_aggregate_whatever_partition_the_other_one_lives_in() {
        jars.ask("c1", new Fill("j1", 2, ""));
        assertThat(jars.ask(jars.wish("c1", "j2", new Fill("j2", 3, ""))))
                .isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void the_answer_can_be_asked_for_by_the_commands_id() {
        var first = jars.ask("c1", new Fill("j1", 2, ""));
        assertThat(jars.inquire("j1", "c1")).isEqualTo(first);
        assertThat(jars.inquire("j1", "c9"))
                .isEqualTo(new Answer.Refused("j1", Reasons.UNKNOWN_COMMAND, Map.of(), 1));
    }

    @Test
    void an_answer_is_known_for_seven_days_and_then_forgotten() {
        jars.ask("c1", new Fill("j1", 2, ""));
        jars.ask("c2", new Fill("j1", 0, ""));
        jars.clockMoves(TaskProcessor.NOTED_AFTER);
        var rows = keys();
        jars.clockMoves(AnswerMemory.KEPT.minus(TaskProcessor.NOTED_AFTER));
        assertThat(jars.inquire("j1", "c1")).isInstanceOf(Answer.Accepted.class);
        assertThat(jars.inquire("j1", "c2"))
                .isEqualTo(new Answer.Refused("j1", Jar.NOT_POSITIVE, Map.of(), 1));
        jars.clockMoves(Duration.ofMinutes(2));
        for (var id : List.of("c1", "c2")) {
            assertThat(jars.inquire("j1", id))
                    .isEqualTo(new Answer.Refused("j1", Reasons.UNKNOWN_COMMAND, Map.of(), 1));
        }
        assertThat(keys()).isEqualTo(rows - 1);
    }

    @Test
    void an_id_that_was_forgotten_may_be_used_again_and_tells_the_later_answer() {
        jars.ask("c1", new FillTwice("j1", 1, 2));
        jars.clockMoves(AnswerMemory.KEPT.plusMinutes(1));
        var later = jars.ask("c1", new Fill("j1", 3, ""));
        assertThat(later).isInstanceOf(Answer.Accepted.class);
        assertThat(jars.inquire("j1", "c1")).isEqualTo(later);
    }

    @Test
    void what_was_carried_out_leaves_no_row_but_its_events() {
        jars.clockMoves(TaskProcessor.NOTED_AFTER);
        var rows = keys();
        var first = jars.ask("c1", new FillTwice("j1", 1, 2));
        assertThat(keys()).isEqualTo(rows + 2);
        assertThat(jars.ask("c1", new FillTwice("j1", 1, 2))).isEqualTo(first);
    }

    @Test
    void an_answer_is_known_before_and_after_each_sweep() {
        var first = jars.ask("c1", new Fill("j1", 2, ""));
        jars.clockMoves(TaskProcessor.SWEEP_EVERY);
        var second = jars.ask("c2", new Fill("j1", 3, ""));
        for (var sweep = 0; sweep < 2; sweep++) {
            assertThat(jars.ask("c1", new Fill("j1", 2, ""))).isEqualTo(first);
            assertThat(jars.ask("c2", new Fill("j1", 3, ""))).isEqualTo(second);
            jars.clockMoves(TaskProcessor.SWEEP_EVERY);
        }
    }

    /// An event without its command beside it, and the answer in a row of its own.
    @Test
    void what_an_earlier_version_stored_is_built_upon_and_its_answers_are_told() {
        var filled = "{\"jar\":\"j1\",\"amount\":2,\"total\":2,\"note\":\"\"}";
        var event = ((char) 13 + "jar.filled.v1" + filled).getBytes(UTF_8);
        var sequence = new byte[] {0, 0, 0, 0, 0, 0, 0, 1};
        jars.store().put(Shelf.key((byte) 'e', sequence, "j1"), event);
        var first = new Answer.Accepted("j1", 1, OnePartition.NOON, List.of("jar.filled.v1"));
        var shelf = new Shelf(jars.store());
        new AnswerMemory(shelf, new Histories(shelf), 1)
                .remember(
                        jars.wish("c1", new Fill("j1", 2, "")),
                        AnswerForm.write(first),
                        OnePartition.NOON.toEpochMilli());
        jars.clockMoves(TaskProcessor.SWEEP_EVERY);
        assertThat(jars.ask("c1", new Fill("j1", 2, ""))).isEqualTo(first);
        assertThat(jars.ask("c2", new Fill("j1", 3, "")))
                .isInstanceOfSatisfying(
                        Answer.Accepted.class, a -> assertThat(a.version()).isEqualTo(2));
        assertThat(jars.events().getLast().value()).asString(UTF_8).contains("\"total\":5");
    }

    private long keys() {
        try (var all = jars.store().all()) {
            var count = 0L;
            while (all.hasNext()) {
                all.next();
                count++;
            }
            return count;
        }
    }

    @Test
    void what_was_refused_before_the_first_day_is_not_held_against_a_later_try() {
        try (var fresh = new OnePartition(Jar.service("jar"), OnePartition.settings())) {
            assertThat(fresh.ask("c1", new Fill("j1", 2, "")))
                    .isEqualTo(new Answer.Refused("j1", Reasons.NO_DAY_YET, Map.of(), 0));
            fresh.day(OnePartition.DAY, false);
            assertThat(fresh.ask("c1", new Fill("j1", 2, ""))).isInstanceOf(Answer.Accepted.class);
        }
    }
}

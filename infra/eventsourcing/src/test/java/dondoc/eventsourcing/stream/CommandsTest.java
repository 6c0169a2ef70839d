package dondoc.eventsourcing.stream;

import static dondoc.eventsourcing.stream.OnePartition.CLERK;
import static dondoc.eventsourcing.stream.OnePartition.NOON;
import static dondoc.eventsourcing.stream.OnePartition.TRACE;
import static dondoc.eventsourcing.stream.OnePartition.body;
import static dondoc.eventsourcing.stream.OnePartition.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.EngineSettings;
import dondoc.eventsourcing.Reasons;
import dondoc.eventsourcing.ServiceDefinition;
import dondoc.eventsourcing.ServiceDefinition.AggregateKind;
import dondoc.eventsourcing.Vocabulary;
import dondoc.eventsourcing.jar.Jar;
import dondoc.eventsourcing.jar.JarCommand.Drop;
import dondoc.eventsourcing.jar.JarCommand.Fill;
import dondoc.eventsourcing.jar.JarCommand.FillTwice;
import dondoc.eventsourcing.jar.JarCommand.Look;
import dondoc.eventsourcing.jar.JarCommand.Seal;
import dondoc.eventsourcing.jar.JarEvent;
import dondoc.eventsourcing.wire.CommandForm;
import dondoc.eventsourcing.wire.EventForm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private final OnePartition jars = OnePartition.ofJars();

    @AfterEach
    void close() {
        jars.close();
    }

    @Test
    void an_accepted_command_writes_its_events_in_sequence() {
        assertThat(jars.ask("c1", new Fill("j1", 2, "")))
                .isEqualTo(new Answer.Accepted("j1", 1, NOON, List.of("jar.filled.v1")));
        assertThat(jars.ask("c2", new FillTwice("j1", 3, 4)))
                .isEqualTo(
                        new Answer.Accepted(
                                "j1", 3, NOON, List.of("jar.filled.v1", "jar.filled.v1")));
        assertThat(jars.ask("c3", new Seal("j1")))
                .isEqualTo(new Answer.Accepted("j1", 4, NOON, List.of("jar.sealed.v1")));
        assertThat(jars.eventIds())
                .containsExactly(
                        "jar.filled.v1 j1/1",
                        "jar.filled.v1 j1/2",
                        "jar.filled.v1 j1/3",
                        "jar.sealed.v1 j1/4");
    }

    @Test
    void every_event_says_who_when_on_whose_behalf_because_of_what_and_in_which_trace() {
        jars.ask("c1", new Fill("j1", 2, "nước mắm"));
        var event = jars.events().getFirst();
        assertThat(event.key()).isEqualTo("j1");
        assertThat(event.getRecordTime()).isEqualTo(NOON);
        assertThat(body(event))
                .isEqualTo("{\"jar\":\"j1\",\"amount\":2,\"total\":2,\"note\":\"nước mắm\"}");
        var expected =
                Map.ofEntries(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", "j1/1"),
                        Map.entry("ce_type", "jar.filled.v1"),
                        Map.entry("ce_source", "/jar-service"),
                        Map.entry("ce_subject", "j1"),
                        Map.entry("ce_time", "2026-05-13T05:00:00Z"),
                        Map.entry("content-type", "application/json"),
                        Map.entry("ce_sequence", "1"),
                        Map.entry("ce_actor", "an"),
                        Map.entry("ce_unit", "H26.01"),
                        Map.entry("ce_causationid", "c1"),
                        Map.entry("traceparent", TRACE));
        expected.forEach((name, value) -> assertThat(header(event, name)).isEqualTo(value));
        assertThat(event.headers().toArray()).hasSize(expected.size());
    }

    @Test
    void a_refused_command_gives_its_reason_and_writes_nothing() {
        jars.ask("c1", new Fill("j1", 2, ""));
        jars.ask("c2", new Seal("j1"));
        jars.events();
        assertThat(jars.ask("c3", new Fill("j1", 1, "")))
                .isEqualTo(new Answer.Refused("j1", Jar.SEALED, Map.of("total", "2"), 2));
        assertThat(jars.events()).isEmpty();
        assertThat(jars.deadLetters()).isEmpty();
    }

    @Test
    void a_refused_first_command_leaves_no_aggregate_behind() {
        assertThat(jars.ask("c1", new Fill("j1", 0, "")))
                .isEqualTo(new Answer.Refused("j1", Jar.NOT_POSITIVE, Map.of(), 0));
        assertThat(jars.ask("c2", new Fill("j1", 1, "")))
                .isInstanceOfSatisfying(
                        Answer.Accepted.class, a -> assertThat(a.version()).isEqualTo(1));
    }

    @Test
    void a_command_without_effect_is_accepted_without_an_event() {
        assertThat(jars.ask("c0", new Look("j1")))
                .isEqualTo(new Answer.Accepted("j1", 0, NOON, List.of()));
        jars.ask("c1", new Fill("j1", 2, ""));
        jars.events();
        assertThat(jars.ask("c2", new Look("j1")))
                .isEqualTo(new Answer.Accepted("j1", 1, NOON, List.of()));
        assertThat(jars.events()).isEmpty();
    }

    @Test
    void a_stale_version_is_refused_with_the_version_now() {
        jars.ask("c1", new Fill("j1", 2, ""));
        assertThat(jars.expecting(1, jars.wish("c2", new Fill("j1", 2, ""))))
                .isInstanceOf(Answer.Accepted.class);
        jars.events();
        assertThat(jars.expecting(1, jars.wish("c3", new Fill("j1", 2, ""))))
                .isEqualTo(
                        new Answer.Refused("j1", Reasons.STALE_VERSION, Map.of("version", "2"), 2));
        assertThat(jars.expecting(1, jars.wish("c4", "j2", new Fill("j2", 2, ""))))
                .isEqualTo(
                        new Answer.Refused("j2", Reasons.STALE_VERSION, Map.of("version", "0"), 0));
        assertThat(jars.events()).isEmpty();
    }

    @Test
    void who_may_not_do_it_does_not_learn_which_version_there_is() {
        jars.ask("c1", new Seal("j1"));
        assertThat(jars.expecting(7, jars.wish("c2", new Fill("j1", 2, ""))))
                .isInstanceOfSatisfying(
                        Answer.Refused.class, r -> assertThat(r.reason()).isEqualTo(Jar.SEALED));
        assertThat(jars.expecting(7, jars.wish("c3", "j2", new Fill("j2", 0, ""))))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        r -> assertThat(r.reason()).isEqualTo(Jar.NOT_POSITIVE));
    }

    @Test
    void a_long_reason_is_shortened_and_tells_nothing_of_the_commands_body() {
        jars.ask("c1", new Fill("j1", 2, ""));
        jars.ask("c2", new Drop("j1"));
        assertThat(header(jars.deadLetters().getFirst(), "dlq-reason"))
                .isEqualTo("jar j1 on jar.drop");
        var headers = CommandForm.write(jars.wish("c3", new Look("j1")), "x", null).headers();
        headers.remove("type").add("type", "x".repeat(900).getBytes(UTF_8));
        jars.pipe(headers, "j1", new byte[] {'{', '}'});
        assertThat(header(jars.deadLetters().getFirst(), "dlq-reason")).hasSize(500);
    }

    @Test
    void a_command_of_an_unknown_type_is_put_aside_as_it_came_and_answered() {
        var headers = CommandForm.write(jars.wish("c1", new Look("j1")), "x", null).headers();
        headers.remove("type").add("type", new byte[] {'x'});
        jars.pipe(headers, "j1", new byte[] {'{', '}'});
        assertUnreadable();
    }

    @Test
    void a_command_whose_body_does_not_fit_is_put_aside_and_answered() {
        var headers = CommandForm.write(jars.wish("c1", new Look("j1")), "x", null).headers();
        jars.pipe(headers, "j1", new byte[] {'{'});
        assertUnreadable();
    }

    @Test
    void a_command_without_an_id_is_put_aside_and_answered() {
        var headers = CommandForm.write(jars.wish("c1", new Look("j1")), "x", null).headers();
        jars.pipe(headers.remove("id"), "j1", new byte[] {'{', '}'});
        assertUnreadable();
    }

    @Test
    void a_day_that_is_none_is_put_aside_and_answered() {
        assertThat(jars.day("{\"live\":true}"))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        r -> assertThat(r.reason()).isEqualTo(Reasons.UNREADABLE));
        assertThat(jars.deadLetters()).hasSize(1);
    }

    private void assertUnreadable() {
        assertThat(jars.answer())
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        r -> assertThat(r.reason()).isEqualTo(Reasons.UNREADABLE));
        var parked = jars.deadLetters().getFirst();
        assertThat(parked.key()).isEqualTo("j1");
        assertThat(header(parked, "kind")).isEqualTo("COMMAND");
        assertThat(header(parked, "dlq-reason")).isNotBlank();
        assertThat(header(parked, "dlq-from")).startsWith("jar.commands-0@");
        assertThat(jars.events()).isEmpty();
        assertThat(jars.ask("after", new Fill("j1", 1, ""))).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void noise_on_the_command_topic_is_put_aside_in_silence() {
        jars.pipe(new RecordHeaders(), null, null);
        assertThat(jars.isSilent()).isTrue();
        assertThat(jars.deadLetters()).hasSize(1);
    }

    @Test
    void a_fault_of_the_rules_concerns_its_own_command_only() {
        jars.ask("c1", new Fill("j1", 2, ""));
        jars.events();
        assertThat(jars.ask("c2", new Drop("j1")))
                .isEqualTo(new Answer.Refused("j1", Reasons.UNDECIDABLE, Map.of(), 1));
        assertThat(jars.events()).isEmpty();
        assertThat(jars.deadLetters()).hasSize(1);
        jars.ask("c3", new Fill("j1", 3, ""));
        assertThat(body(jars.events().getFirst())).contains("\"total\":5");
    }

    @Test
    void a_fault_outside_of_the_rules_concerns_its_own_command_only() {
        var unspeakable =
                new Vocabulary<JarEvent>()
                        .with("jar.filled." + "x".repeat(200), JarEvent.Filled.class)
                        .with("jar.sealed.v1", JarEvent.Sealed.class);
        var service =
                ServiceDefinition.named("jar")
                        .with(new AggregateKind<>("jar", Jar.RULES, Jar.COMMANDS, unspeakable));
        try (var partition = new OnePartition(service, OnePartition.settings())) {
            partition.day(OnePartition.DAY, false);
            partition.ask("c1", new Seal("j1"));
            partition.events();
            assertThat(partition.ask(partition.wish("c2", "j2", new Fill("j2", 1, ""))))
                    .isEqualTo(new Answer.Refused("j2", Reasons.UNDECIDABLE, Map.of(), 0));
            assertThat(partition.events()).isEmpty();
            assertThat(partition.deadLetters()).extracting(r -> r.key()).containsExactly("j2");
            assertThat(partition.ask(partition.wish("c3", "j2", new Seal("j2"))))
                    .isInstanceOf(Answer.Accepted.class);
        }
    }

    @Test
    void the_state_of_a_mirrored_aggregate_follows_its_events() {
        var mirroring =
                OnePartition.settings()
                        .mirroring(new EngineSettings.Mirror("jar.shelf", Set.of("jar")));
        try (var partition = new OnePartition(Jar.service("jar"), mirroring)) {
            partition.day(OnePartition.DAY, false);
            partition.ask("c1", new FillTwice("j1", 2, 3));
            partition.ask("c2", new Look("j1"));
            partition.ask("c3", new Fill("j1", 0, ""));
            var mirrored = partition.output("jar.shelf").readRecordsToList();
            assertThat(mirrored).hasSize(1);
            assertThat(mirrored.getFirst().key()).isEqualTo("j1");
            assertThat(body(mirrored.getFirst())).isEqualTo("{\"total\":5,\"isSealed\":false}");
        }
    }

    @Test
    void actors_without_a_unit_leave_it_out() {
        jars.claiming(NOON, OnePartition.MIGRATION, jars.wish("c1", new Fill("j1", 2, "")));
        var event = jars.events().getFirst();
        assertThat(event.headers().lastHeader(EventForm.UNIT)).isNull();
        assertThat(header(event, EventForm.ACTOR)).isNotEqualTo(CLERK.subject());
    }
}

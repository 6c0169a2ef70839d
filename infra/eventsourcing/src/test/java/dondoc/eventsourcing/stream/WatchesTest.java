package dondoc.eventsourcing.stream;

import static dondoc.eventsourcing.stream.OnePartition.DAY;
import static dondoc.eventsourcing.stream.OnePartition.FOREIGN;
import static dondoc.eventsourcing.stream.OnePartition.body;
import static dondoc.eventsourcing.stream.OnePartition.header;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.Reasons;
import dondoc.eventsourcing.jar.Inspector;
import dondoc.eventsourcing.jar.Jar;
import dondoc.eventsourcing.jar.JarCommand.Fill;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A service with a watch over foreign events and with aggregates of its own.
class WatchesTest {
    private static final Instant MORNING = Instant.parse("2026-05-13T01:00:00Z");

    private final OnePartition service =
            new OnePartition(
                    Jar.service("inspection").with(Inspector.of(FOREIGN)), OnePartition.settings());

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_key_is_woken_on_its_day_before_the_day_is_repeated() {
        service.foreignDay(DAY);
        filled("j1", 1, 5);
        service.foreignDay(DAY.plusDays(1));
        assertThat(service.eventIds())
                .containsExactly(
                        "day.started.v1 day/2026-05-13/0", "day.started.v1 day/2026-05-14/0");
        service.foreignDay(DAY.plusDays(2));
        var events = service.events();
        assertThat(header(events.get(0), "ce_id")).isEqualTo("j1/1");
        assertThat(header(events.get(0), "ce_time")).isEqualTo("2026-05-14T17:00:00Z");
        assertThat(body(events.get(0)))
                .isEqualTo("{\"total\":5,\"times\":1,\"on\":\"2026-05-15\"}");
        assertThat(header(events.get(1), "ce_id")).isEqualTo("day/2026-05-15/0");
        assertThat(events).hasSize(2);
    }

    @Test
    void it_speaks_about_a_fact_at_the_facts_own_time_and_because_of_it() {
        service.foreignDay(DAY);
        service.foreign("j1", 1, "jar.sealed.v1", "{}", MORNING);
        var event = service.events().getLast();
        assertThat(header(event, "ce_type")).isEqualTo("jar.found-sealed.v1");
        assertThat(header(event, "ce_time")).isEqualTo("2026-05-13T01:00:00Z");
        assertThat(header(event, "ce_source")).isEqualTo("/inspection-service");
        assertThat(header(event, "ce_actor")).isEqualTo("/inspection-service");
        assertThat(header(event, "ce_causationid")).isEqualTo("j1/1");
        assertThat(header(event, "traceparent")).isEqualTo(OnePartition.TRACE);
        assertThat(event.getRecordTime()).isEqualTo(MORNING);
    }

    @Test
    void a_new_wish_replaces_the_earlier_one() {
        service.foreignDay(DAY);
        filled("j1", 1, 5);
        service.foreignDay(DAY.plusDays(1));
        filled("j1", 2, 5);
        service.foreignDay(DAY.plusDays(2));
        service.events();
        service.foreignDay(DAY.plusDays(3));
        assertThat(service.eventIds())
                .containsExactly("jar.found-open.v1 j1/1", "day.started.v1 day/2026-05-16/0");
    }

    @Test
    void own_events_are_numbered_per_key_and_a_wish_withdrawn_wakes_nobody() {
        service.foreignDay(DAY);
        filled("j2", 1, 1);
        filled("j1", 1, 1);
        days(1, 3);
        service.foreign("j1", 2, "jar.sealed.v1", "{}", MORNING);
        days(4, 4);
        assertThat(service.eventIds())
                .containsSubsequence(
                        "jar.found-open.v1 j1/1",
                        "jar.found-open.v1 j2/1",
                        "day.started.v1 day/2026-05-15/0",
                        "jar.found-open.v1 j1/2",
                        "jar.found-open.v1 j2/2",
                        "day.started.v1 day/2026-05-16/0",
                        "jar.found-sealed.v1 j1/3",
                        "jar.found-open.v1 j2/3",
                        "day.started.v1 day/2026-05-17/0")
                .hasSize(11);
    }

    @Test
    void a_wish_for_a_day_that_has_begun_wakes_at_the_next_one() {
        service.foreignDay(DAY);
        filled("j1", 1, 5);
        service.foreignDay(DAY.plusDays(5));
        service.events();
        service.foreignDay(DAY.plusDays(6));
        assertThat(service.eventIds()).contains("jar.found-open.v1 j1/2");
    }

    @Test
    void a_repeated_day_is_the_foreign_one_word_for_word_and_repeated_once() {
        service.foreignDay(DAY);
        service.foreignDay(DAY);
        service.foreignDay(DAY.minusDays(1));
        var events = service.events();
        assertThat(events).hasSize(1);
        assertThat(body(events.getFirst()))
                .isEqualTo("{\"date\":\"2026-05-13\",\"live\":false,\"workingDay\":true}");
        assertThat(header(events.getFirst(), "ce_source")).isEqualTo("/inspection-service");
        assertThat(header(events.getFirst(), "ce_sequence")).isEqualTo("1");
    }

    @Test
    void facts_of_unknown_types_are_passed_over() {
        service.foreignDay(DAY);
        service.events();
        service.foreign("j1", 1, "jar.painted.v1", "{}", MORNING);
        assertThat(service.events()).isEmpty();
        assertThat(service.deadLetters()).isEmpty();
    }

    @Test
    void a_broken_fact_holds_up_its_own_key_only() {
        service.foreignDay(DAY);
        service.foreign("j1", 1, "jar.filled.v1", "{\"amount\":\"much\"}", MORNING);
        service.foreign("j1", 2, "jar.sealed.v1", "{}", MORNING);
        filled("j2", 1, 1);
        days(1, 2);
        assertThat(service.deadLetters()).extracting(r -> r.key()).containsExactly("j1", "j1");
        assertThat(service.eventIds())
                .contains("jar.found-open.v1 j2/1")
                .noneMatch(id -> id.contains(" j1/"));
    }

    @Test
    void a_fault_of_the_watch_holds_up_its_own_key_only() {
        service.foreignDay(DAY);
        filled("j1", 1, 1_001);
        filled("j2", 1, 1);
        assertThat(service.deadLetters()).extracting(r -> r.key()).containsExactly("j1");
        days(1, 2);
        assertThat(service.eventIds()).contains("jar.found-open.v1 j2/1");
    }

    @Test
    void a_fault_while_waking_puts_its_key_aside_by_name_and_the_day_begins() {
        service.foreignDay(DAY);
        filled("j1", 1, Inspector.CURSED);
        filled("j2", 1, 1);
        days(1, 3);
        assertThat(service.deadLetters()).extracting(r -> r.key()).containsExactly("j1");
        assertThat(service.eventIds())
                .contains("jar.found-open.v1 j2/1", "jar.found-open.v1 j2/2")
                .contains("day.started.v1 day/2026-05-16/0")
                .noneMatch(id -> id.contains(" j1/"));
        filled("j1", 2, 1);
        assertThat(service.deadLetters()).extracting(r -> r.key()).containsExactly("j1");
    }

    @Test
    void an_event_the_vocabulary_does_not_name_concerns_its_own_key_only() {
        service.foreignDay(DAY);
        filled("j1", 1, Inspector.NAMELESS);
        filled("j2", 1, 1);
        assertThat(service.deadLetters()).extracting(r -> r.key()).containsExactly("j1");
        days(1, 2);
        assertThat(service.eventIds()).contains("jar.found-open.v1 j2/1");
    }

    @Test
    void a_state_that_is_not_understood_any_more_concerns_its_own_key_only() {
        service.foreignDay(DAY);
        filled("j1", 1, 5);
        filled("j2", 1, 1);
        service.spoil("w", "inspector", "j1");
        days(1, 2);
        assertThat(service.deadLetters()).extracting(r -> r.key()).containsExactly("j1");
        assertThat(service.eventIds()).contains("jar.found-open.v1 j2/1");
    }

    @Test
    void a_fact_without_a_time_Kafka_has_puts_its_key_aside() {
        service.foreignDay(DAY);
        service.foreign(
                "j1",
                1,
                "jar.filled.v1",
                "{\"amount\":1}",
                Instant.parse("0026-05-13T01:00:00Z"),
                MORNING);
        filled("j1", 2, 1);
        filled("j2", 1, 1);
        days(1, 2);
        assertThat(service.deadLetters()).extracting(r -> r.key()).containsExactly("j1", "j1");
        assertThat(service.eventIds())
                .contains("jar.found-open.v1 j2/1")
                .noneMatch(id -> id.contains(" j1/"));
    }

    @Test
    void something_that_is_no_event_is_put_aside() {
        service.foreignDay(DAY);
        service.foreign("j1", 1, "jar.filled.v1", "{\"amount\":1}", MORNING);
        service.foreign("day", 2, "day.started.v1", "{}", MORNING);
        assertThat(service.deadLetters()).extracting(r -> r.key()).containsExactly("day");
    }

    @Test
    void a_day_no_service_may_have_begun_is_put_aside() {
        service.foreignDay(DAY);
        service.events();
        service.foreign("day", 2, "day.started.v1", "{\"date\":\"1026-05-13\"}", MORNING);
        service.foreign("day", 2, "day.started.v1", "{\"date\":\"9026-05-13\"}", MORNING);
        assertThat(service.events()).isEmpty();
        assertThat(service.deadLetters()).hasSize(2);
    }

    @Test
    void aggregates_of_the_service_live_on_the_repeated_day() {
        assertThat(service.ask("c1", new Fill("j9", 1, "")))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        r -> assertThat(r.reason()).isEqualTo(Reasons.NO_DAY_YET));
        service.foreignDay(LocalDate.of(2026, 3, 4));
        assertThat(service.ask("c1", new Fill("j9", 1, "")))
                .isInstanceOfSatisfying(
                        Answer.Accepted.class,
                        a -> assertThat(a.at()).isEqualTo(Instant.parse("2026-03-04T05:00:00Z")));
    }

    @Test
    void it_begins_no_day_of_its_own() {
        assertThat(service.day(DAY, false))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        r -> assertThat(r.reason()).isEqualTo(Reasons.UNREADABLE));
        assertThat(service.events()).isEmpty();
    }

    private void filled(String jar, long sequence, int amount) {
        service.foreign(
                jar, sequence, "jar.filled.v1", "{\"amount\":%d}".formatted(amount), MORNING);
    }

    private void days(int from, int to) {
        for (var i = from; i <= to; i++) {
            service.foreignDay(DAY.plusDays(i));
        }
    }
}

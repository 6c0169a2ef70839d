package dondoc.eventsourcing.stream;

import static dondoc.eventsourcing.stream.OnePartition.CLERK;
import static dondoc.eventsourcing.stream.OnePartition.DAY;
import static dondoc.eventsourcing.stream.OnePartition.MIGRATION;
import static dondoc.eventsourcing.stream.OnePartition.NOON;
import static dondoc.eventsourcing.stream.OnePartition.body;
import static dondoc.eventsourcing.stream.OnePartition.header;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.By;
import dondoc.eventsourcing.NewDay;
import dondoc.eventsourcing.Reasons;
import dondoc.eventsourcing.jar.Jar;
import dondoc.eventsourcing.jar.JarCommand.Fill;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DaysTest {
    private final OnePartition jars = new OnePartition(Jar.service("jar"), OnePartition.settings());

    @AfterEach
    void close() {
        jars.close();
    }

    @Test
    void the_first_day_is_free_and_the_record_tells_all_of_it() {
        assertThat(jars.day(DAY, false))
                .isEqualTo(new Answer.Accepted("day", 1, midnight(DAY), List.of("day.started.v1")));
        var record = jars.events().getFirst();
        assertThat(record.key()).isEqualTo("day");
        assertThat(header(record, "ce_type")).isEqualTo(NewDay.TYPE);
        assertThat(header(record, "ce_id")).isEqualTo("day/2026-05-13/0");
        assertThat(header(record, "ce_subject")).isEqualTo("day");
        assertThat(header(record, "ce_sequence")).isEqualTo("1");
        assertThat(header(record, "ce_time")).isEqualTo("2026-05-12T17:00:00Z");
        assertThat(body(record))
                .isEqualTo("{\"date\":\"2026-05-13\",\"live\":false,\"workingDay\":true}");
    }

    @Test
    void days_follow_each_other_without_a_gap() {
        jars.day(DAY, false);
        assertRefused(jars.day(DAY.plusDays(2), false), Reasons.DAY_OUT_OF_ORDER);
        assertThat(jars.day(DAY.plusDays(1), false)).isInstanceOf(Answer.Accepted.class);
        assertThat(jars.day(DAY.plusDays(2), false)).isInstanceOf(Answer.Accepted.class);
        assertThat(jars.eventIds())
                .containsExactly(
                        "day.started.v1 day/2026-05-13/0",
                        "day.started.v1 day/2026-05-14/0",
                        "day.started.v1 day/2026-05-15/0");
    }

    @Test
    void a_day_that_has_begun_is_not_begun_again() {
        jars.day(DAY, false);
        jars.day(DAY.plusDays(1), false);
        jars.events();
        assertThat(jars.day(DAY, false))
                .isInstanceOfSatisfying(
                        Answer.Accepted.class, a -> assertThat(a.events()).isEmpty());
        assertThat(jars.day(DAY.plusDays(1), true))
                .isInstanceOfSatisfying(
                        Answer.Accepted.class, a -> assertThat(a.events()).isEmpty());
        assertRefused(jars.day(DAY.minusDays(1), false), Reasons.DAY_OUT_OF_ORDER);
        assertThat(jars.events()).isEmpty();
    }

    @Test
    void nothing_is_decided_before_the_first_day() {
        assertRefused(jars.ask("c1", new Fill("j1", 1, "")), Reasons.NO_DAY_YET);
        assertThat(jars.events()).isEmpty();
    }

    @Test
    void a_live_day_has_the_wall_clocks_time() {
        jars.day(DAY, true);
        assertThat(timeOf("c1")).isEqualTo(NOON);
    }

    @Test
    void past_midnight_a_live_day_lasts_until_the_next_one_begins() {
        jars.day(DAY, true);
        jars.clockMoves(Duration.ofHours(13));
        assertThat(timeOf("c1")).isEqualTo(midnight(DAY.plusDays(1)).minusMillis(1));
        jars.day(DAY.plusDays(1), true);
        assertThat(timeOf("c2")).isEqualTo(NOON.plus(Duration.ofHours(13)));
    }

    @Test
    void no_time_lies_before_its_day() {
        jars.day(DAY.plusDays(1), true);
        assertThat(timeOf("c1")).isEqualTo(midnight(DAY.plusDays(1)));
    }

    @Test
    void a_standing_day_has_the_wall_clocks_time_of_day() {
        jars.day(LocalDate.of(2026, 9, 30), false);
        assertThat(timeOf("c1")).isEqualTo(Instant.parse("2026-09-30T05:00:00Z"));
    }

    @Test
    void who_records_the_past_may_claim_a_time_inside_the_day() {
        jars.day(DAY, false);
        var claimed = Instant.parse("2026-05-13T01:02:03Z");
        assertThat(claim("c1", claimed, MIGRATION))
                .isEqualTo(new Answer.Accepted("j1", 1, claimed, List.of("jar.filled.v1")));
    }

    @Test
    void a_claimed_time_outside_the_day_is_refused() {
        jars.day(DAY, false);
        var next = midnight(DAY.plusDays(1));
        assertRefused(claim("c1", next, MIGRATION), Reasons.TIME_IN_THE_FUTURE);
        assertThat(claim("c2", next.minusMillis(1), MIGRATION)).isInstanceOf(Answer.Accepted.class);
        assertRefused(
                claim("c3", midnight(DAY).minusMillis(1), MIGRATION), Reasons.TIME_BEFORE_THE_DAY);
        assertThat(claim("c4", midnight(DAY), MIGRATION)).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void nobody_else_claims_a_time_and_nobody_at_all_once_the_city_is_live() {
        jars.day(DAY, false);
        assertRefused(claim("c1", NOON, CLERK), Reasons.NOT_ALLOWED_TO_CLAIM_A_TIME);
        jars.day(DAY.plusDays(1), true);
        assertRefused(
                claim("c2", midnight(DAY.plusDays(1)), MIGRATION),
                Reasons.NOT_ALLOWED_TO_CLAIM_A_TIME);
    }

    @Test
    void a_day_outside_of_living_memory_is_refused_and_the_partition_goes_on() {
        assertRefused(jars.day(LocalDate.of(1026, 5, 13), false), Reasons.DAY_OUT_OF_RANGE);
        assertRefused(jars.day(LocalDate.of(1999, 12, 31), false), Reasons.DAY_OUT_OF_RANGE);
        assertRefused(jars.day(LocalDate.of(2101, 1, 1), false), Reasons.DAY_OUT_OF_RANGE);
        assertThat(jars.events()).isEmpty();
        assertThat(jars.day(LocalDate.of(2000, 1, 1), false)).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void the_last_day_there_is_has_none_after_it() {
        assertThat(jars.day(LocalDate.of(2100, 12, 31), false)).isInstanceOf(Answer.Accepted.class);
        assertRefused(jars.day(LocalDate.of(2101, 1, 1), false), Reasons.DAY_OUT_OF_RANGE);
    }

    @Test
    void after_a_live_day_no_other_one_stands() {
        jars.day(DAY, true);
        jars.events();
        assertRefused(jars.day(DAY.plusDays(1), false), Reasons.LIVE_FOR_GOOD);
        assertThat(jars.events()).isEmpty();
        assertThat(jars.day(DAY.plusDays(1), true)).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void nobody_claims_a_time_once_the_past_is_loaded_though_the_clock_stands() {
        jars.day(DAY, false);
        assertThat(claim("c1", NOON, MIGRATION)).isInstanceOf(Answer.Accepted.class);
        jars.events();
        assertThat(loaded(DAY))
                .isInstanceOfSatisfying(
                        Answer.Accepted.class, a -> assertThat(a.events()).isEmpty());
        assertThat(jars.events()).isEmpty();
        assertRefused(claim("c2", NOON, MIGRATION), Reasons.NOT_ALLOWED_TO_CLAIM_A_TIME);
        assertThat(jars.ask("c3", new Fill("j1", 1, ""))).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void what_is_loaded_is_never_loaded_again() {
        jars.day(DAY, false);
        loaded(DAY);
        jars.day(DAY, false);
        assertRefused(claim("c1", NOON, MIGRATION), Reasons.NOT_ALLOWED_TO_CLAIM_A_TIME);
        jars.day(DAY.plusDays(1), false);
        assertRefused(
                claim("c2", midnight(DAY.plusDays(1)), MIGRATION),
                Reasons.NOT_ALLOWED_TO_CLAIM_A_TIME);
    }

    @Test
    void a_day_may_begin_with_the_past_loaded_and_says_so() {
        jars.day(DAY, false);
        loaded(DAY.plusDays(1));
        assertThat(body(jars.events().getLast())).contains("\"loading\":false");
        assertRefused(
                claim("c1", midnight(DAY.plusDays(1)), MIGRATION),
                Reasons.NOT_ALLOWED_TO_CLAIM_A_TIME);
    }

    private Answer loaded(LocalDate day) {
        return jars.day("{\"date\":\"%s\",\"live\":false,\"loading\":false}".formatted(day));
    }

    private Answer claim(String id, Instant at, By by) {
        return jars.claiming(at, by, jars.wish(id, new Fill("j1", 1, "")));
    }

    private Instant timeOf(String id) {
        return ((Answer.Accepted) jars.ask(id, new Fill("j1", 1, ""))).at();
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(OnePartition.settings().zone()).toInstant();
    }

    private static void assertRefused(Answer answer, String reason) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class, r -> assertThat(r.reason()).isEqualTo(reason));
    }
}

package dondoc.publication.domain.late;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.AbstractStringAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LateListTest {
    private static final Quarter Q2 = new Quarter("2026-Q2");
    private static final Quarter Q3 = new Quarter("2026-Q3");
    private static final UnitCode JUSTICE = new UnitCode("H26.01");

    @Test
    void an_episode_ended_on_the_first_day_of_a_quarter_is_listed_in_both() {
        var episode = episode("a", 1, "2026-06-20", "2026-07-01");

        units(Q2, "2026-09-30", episode).isEqualTo("1 = 1 new + 0 stock");
        units(Q3, "2026-09-30", episode).isEqualTo("1 = 0 new + 1 stock");
    }

    @Test
    void an_episode_ended_on_the_last_day_of_a_quarter_is_not_listed_in_the_next() {
        var episode = episode("a", 1, "2026-06-20", "2026-06-30");

        units(Q2, "2026-09-30", episode).isEqualTo("1 = 1 new + 0 stock");
        units(Q3, "2026-09-30", episode).isEqualTo("nobody");
    }

    @Test
    void an_episode_begun_on_the_last_day_of_a_quarter_is_listed_in_it() {
        units(Q2, "2026-06-30", episode("a", 1, "2026-06-30", null))
                .isEqualTo("1 = 1 new + 0 stock");
    }

    @Test
    void an_open_episode_reaches_the_last_day_known_of_and_not_further() {
        var episode = episode("a", 1, "2026-06-20", null);

        units(Q3, "2026-06-30", episode).isEqualTo("nobody");
        units(Q3, "2026-07-01", episode).isEqualTo("1 = 0 new + 1 stock");
    }

    @Test
    void a_task_late_twice_in_a_quarter_counts_once_and_as_stock_when_the_first_time_was_stock() {
        units(
                        Q2,
                        "2026-09-30",
                        episode("a", 1, "2026-03-20", "2026-04-02"),
                        episode("a", 2, "2026-05-20", "2026-05-22"))
                .isEqualTo("1 = 0 new + 1 stock");
    }

    @Test
    void a_person_who_is_leader_and_officer_of_a_task_counts_it_once() {
        var one = new PersonId("P00001");
        var list =
                LateList.of(
                        Q2,
                        LocalDate.parse("2026-09-30"),
                        List.of(
                                new Episode(
                                        new TaskId("a"),
                                        1,
                                        JUSTICE,
                                        Set.of(one),
                                        LocalDate.parse("2026-05-01"),
                                        null)),
                        UnitNames.none());

        assertThat(list.people())
                .containsExactly(new LatePerson(one, List.of(JUSTICE), new Late(1, 1, 0)));
    }

    @Test
    void lateness_stays_with_the_unit_that_led_the_task_in_that_episode() {
        var successor = new UnitCode("H26.31");
        var list =
                LateList.of(
                        Q2,
                        LocalDate.parse("2026-09-30"),
                        List.of(
                                episode("a", 1, "2026-04-20", "2026-04-22"),
                                new Episode(
                                        new TaskId("a"),
                                        2,
                                        successor,
                                        Set.of(),
                                        LocalDate.parse("2026-05-01"),
                                        null)),
                        UnitNames.none());

        assertThat(list.units())
                .containsExactly(
                        new LateUnit(JUSTICE, "H26.01", new Late(1, 1, 0)),
                        new LateUnit(successor, "H26.31", new Late(1, 1, 0)));
    }

    @Test
    void a_unit_has_the_name_it_had_in_the_quarter() {
        var names =
                new UnitNames(
                        Map.of(
                                JUSTICE,
                                List.of(
                                        new UnitName(
                                                "Tên mới", LocalDate.parse("2026-07-01"), null),
                                        new UnitName(
                                                "Tên cũ",
                                                LocalDate.parse("2021-01-01"),
                                                LocalDate.parse("2026-07-01")))));

        assertThat(names.in(Q2, JUSTICE)).isEqualTo("Tên cũ");
        assertThat(names.in(Q3, JUSTICE)).isEqualTo("Tên mới");
        assertThat(names.in(new Quarter("2020-Q1"), JUSTICE)).isEqualTo("Tên cũ");
        assertThat(names.in(Q3, new UnitCode("H26.99"))).isEqualTo("H26.99");
    }

    @Test
    void a_unit_that_ended_before_the_quarter_keeps_its_last_name() {
        var names =
                new UnitNames(
                        Map.of(
                                JUSTICE,
                                List.of(
                                        new UnitName(
                                                "Huyện cũ",
                                                LocalDate.parse("2021-01-01"),
                                                LocalDate.parse("2025-07-01")))));

        assertThat(names.in(Q2, JUSTICE)).isEqualTo("Huyện cũ");
    }

    @Test
    void a_quarter_knows_its_days_and_what_is_none_is_refused() {
        assertThat(Q3.first()).isEqualTo("2026-07-01");
        assertThat(Q3.last()).isEqualTo("2026-09-30");
        assertThat(Q3.roman()).isEqualTo("III/2026");
        assertThat(Q3.overOn(LocalDate.parse("2026-09-30"))).isFalse();
        assertThat(Q3.overOn(LocalDate.parse("2026-10-01"))).isTrue();
        assertThat(Quarter.of(LocalDate.parse("2026-12-31"))).isEqualTo(new Quarter("2026-Q4"));
        assertThatThrownBy(() -> new Quarter("2026-Q5")).hasMessageContaining("2026-Q5");
        assertThatThrownBy(() -> new Quarter("Q1/2026")).hasMessageContaining("not a quarter");
    }

    private static AbstractStringAssert<?> units(
            Quarter quarter, String asOf, Episode... episodes) {
        var units =
                LateList.of(quarter, LocalDate.parse(asOf), List.of(episodes), UnitNames.none())
                        .units();
        return assertThat(
                units.isEmpty()
                        ? "nobody"
                        : "%d = %d new + %d stock"
                                .formatted(
                                        units.getFirst().tasks().late(),
                                        units.getFirst().tasks().newlyLate(),
                                        units.getFirst().tasks().carriedOver()));
    }

    private static Episode episode(String task, int number, String since, @Nullable String ended) {
        return new Episode(
                new TaskId(task),
                number,
                JUSTICE,
                Set.of(new PersonId("P00001"), new PersonId("P00002")),
                LocalDate.parse(since),
                ended == null ? null : LocalDate.parse(ended));
    }
}

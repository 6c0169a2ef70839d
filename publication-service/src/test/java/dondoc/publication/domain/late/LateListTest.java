package dondoc.publication.domain.late;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LateListTest {
    private static final Quarter Q2 = new Quarter("2026-Q2");
    private static final Quarter Q3 = new Quarter("2026-Q3");
    private static final UnitCode JUSTICE = new UnitCode("H26.01");
    private static final UnitCode SUCCESSOR = new UnitCode("H26.31");

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
                                Episode.of(
                                        new TaskId("a"),
                                        1,
                                        new Holder(JUSTICE, Set.of(one)),
                                        LocalDate.parse("2026-05-01"),
                                        null)),
                        UnitNames.none());

        assertThat(list.people())
                .containsExactly(new LatePerson(one, List.of(JUSTICE), new Late(1, 1, 0)));
    }

    @Test
    void lateness_stays_with_the_unit_that_led_the_task_in_that_episode() {
        var list =
                LateList.of(
                        Q2,
                        LocalDate.parse("2026-09-30"),
                        List.of(
                                episode("a", 1, "2026-04-20", "2026-04-22"),
                                Episode.of(
                                        new TaskId("a"),
                                        2,
                                        new Holder(SUCCESSOR, Set.of()),
                                        LocalDate.parse("2026-05-01"),
                                        null)),
                        UnitNames.none());

        assertThat(list.units())
                .containsExactly(
                        new LateUnit(JUSTICE, "H26.01", new Late(1, 1, 0)),
                        new LateUnit(SUCCESSOR, "H26.31", new Late(1, 1, 0)));
    }

    @Test
    void a_task_handed_over_is_the_old_holders_until_then_and_the_new_ones_afterwards() {
        var passed = passed("2026-05-15", SUCCESSOR, "P00009", episode("a", 1, "2026-03-20", null));

        assertThat(rows(Q2, passed))
                .containsExactly(
                        "H26.01 1 = 0 new + 1 stock",
                        "H26.31 1 = 1 new + 0 stock",
                        "P00001 1 = 0 new + 1 stock",
                        "P00002 1 = 0 new + 1 stock",
                        "P00009 1 = 1 new + 0 stock");
        assertThat(rows(Q3, passed))
                .as("and nobody is late any more who does not hold it")
                .containsExactly("H26.31 1 = 0 new + 1 stock", "P00009 1 = 0 new + 1 stock");
    }

    @Test
    void the_predecessors_lateness_is_never_the_successors() {
        var ended = episode("a", 1, "2026-04-20", "2026-05-14");
        var alone = rows(Q2, ended);

        assertThat(rows(Q2, passed("2026-05-15", SUCCESSOR, "P00009", ended))).isEqualTo(alone);
        assertThat(rows(Q2, passed("2026-05-14", SUCCESSOR, "P00009", ended)))
                .as("but of its last day, which is his")
                .contains("H26.31 1 = 1 new + 0 stock");
        assertThat(
                        rows(
                                Q2,
                                passed(
                                        "2026-07-01",
                                        SUCCESSOR,
                                        "P00009",
                                        episode("a", 1, "2026-04-20", null))))
                .as("nor in the quarter before he took over")
                .isEqualTo(rows(Q2, episode("a", 1, "2026-04-20", null)));
    }

    @Test
    void a_unit_whose_officer_changes_on_the_first_day_of_a_quarter_has_the_task_as_stock() {
        var passed = passed("2026-07-01", JUSTICE, "P00009", episode("a", 1, "2026-05-20", null));

        assertThat(rows(Q3, passed))
                .containsExactly("H26.01 1 = 0 new + 1 stock", "P00009 1 = 1 new + 0 stock");
    }

    @Test
    void what_is_told_later_of_a_handover_takes_the_place_of_what_was_told_of_later_days() {
        var first = passed("2026-05-20", SUCCESSOR, "P00009", episode("a", 1, "2026-05-01", null));
        var corrected = passed("2026-05-10", new UnitCode("H26.32"), "P00010", first);

        assertThat(rows(Q3, corrected))
                .containsExactly("H26.32 1 = 0 new + 1 stock", "P00010 1 = 0 new + 1 stock");
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
        return assertThat(units.isEmpty() ? "nobody" : written(units.getFirst().tasks()));
    }

    /// Units, then persons.
    private static List<String> rows(Quarter quarter, Episode episode) {
        var list =
                LateList.of(
                        quarter, LocalDate.parse("2026-09-30"), List.of(episode), UnitNames.none());
        return Stream.concat(
                        list.units().stream().map(u -> u.unit() + " " + written(u.tasks())),
                        list.people().stream().map(p -> p.person() + " " + written(p.tasks())))
                .toList();
    }

    private static Episode passed(String on, UnitCode unit, String person, Episode episode) {
        return episode.passedOn(
                new Holding(LocalDate.parse(on), new Holder(unit, Set.of(new PersonId(person)))));
    }

    private static String written(Late late) {
        return "%d = %d new + %d stock"
                .formatted(late.late(), late.newlyLate(), late.carriedOver());
    }

    private static Episode episode(String task, int number, String since, @Nullable String ended) {
        return Episode.of(
                new TaskId(task),
                number,
                new Holder(JUSTICE, Set.of(new PersonId("P00001"), new PersonId("P00002"))),
                LocalDate.parse(since),
                ended == null ? null : LocalDate.parse(ended));
    }
}

package dondoc.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrphansTest {

    private static final LocalDate CUTOFF = day(20);
    private static final LocalDate TODAY = day(25);

    @Test
    void open_and_reported_tasks_of_a_unit_that_has_ended_are_orphans() {
        assertThat(of(task("a"), task("a", new TaskFact.CompletionReported(day(5), day(5), null))))
                .isEqualTo(orphans(Map.of("a", 2)));
    }

    @Test
    void those_of_units_in_force_at_the_cut_off_are_not() {
        assertThat(of(task("b")).none()).isTrue();
    }

    @Test
    void what_is_finished_or_withdrawn_needs_nobody() {
        assertThat(
                        of(
                                        task("a", new TaskFact.Withdrawn(day(5), day(5))),
                                        task(
                                                "a",
                                                new TaskFact.CompletionReported(
                                                        day(5), day(5), null),
                                                new TaskFact.CompletionAccepted(day(6))))
                                .none())
                .isTrue();
    }

    @Test
    void what_was_finished_since_the_cut_off_needs_nobody_either() {
        assertThat(of(task("a", new TaskFact.Withdrawn(day(24), day(24)))).none()).isTrue();
    }

    @Test
    void a_handover_counts_whenever_it_was_recorded_and_from_whatever_day() {
        assertThat(of(task("a", new TaskFact.HandedOver(day(24), day(28), "b"))).none()).isTrue();
    }

    @Test
    void a_handover_to_a_unit_that_has_ended_too_makes_it_that_unit_s() {
        assertThat(of(task("b", new TaskFact.HandedOver(day(5), day(5), "a"))))
                .isEqualTo(orphans(Map.of("a", 1)));
    }

    @Test
    void a_task_assigned_after_the_cut_off_is_no_matter_of_this_report() {
        var later = new TaskHistory("t", "a", day(21), null, day(21), List.of());
        assertThat(of(later).none()).isTrue();
    }

    @Test
    void a_refusal_names_how_many_and_whose() {
        assertThat(orphans(Map.of("c", 1, "a", 2)).refusal(new PeriodId("M2026-09")))
                .isEqualTo(
                        new Closing.Refused(
                                "ORPHANED_TASKS",
                                Map.of("period", "M2026-09", "tasks", "3", "units", "a, c")));
    }

    private static Orphans of(TaskHistory... tasks) {
        return Orphans.at(
                Stream.of(tasks).toList(),
                Map.of("a", CUTOFF, "b", CUTOFF.plusDays(1)),
                CUTOFF,
                TODAY);
    }

    private static Orphans orphans(Map<String, Integer> byUnit) {
        return new Orphans(new TreeMap<>(byUnit));
    }

    private static TaskHistory task(String lead, TaskFact... facts) {
        return new TaskHistory("t", lead, day(1), null, day(1), List.of(facts));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 9, day);
    }
}

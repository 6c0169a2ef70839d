package dondoc.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever happens to whichever tasks, the classes are disjoint and sum to all tasks assigned.
class CountingTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 12, 1);

    @Property(tries = 300)
    void the_classes_sum_to_all_tasks_assigned_by_then(
            @ForAll("tasks") List<TaskHistory> tasks, @ForAll("days") LocalDate day) {
        var figures = Tally.of(tasks, day);
        var assigned =
                tasks.stream()
                        .filter(t -> !t.assignedOn().isAfter(day) && !t.recordedOn().isAfter(day))
                        .count();
        assertThat(figures.assigned()).isEqualTo((int) assigned);
        assertThat(figures.total().sum()).isEqualTo((int) assigned);
        assertThat(figures.check().mismatches()).isEmpty();
    }

    @Property(tries = 300)
    void every_table_counts_the_same_tasks(
            @ForAll("tasks") List<TaskHistory> tasks, @ForAll("days") LocalDate day) {
        var figures = Tally.of(tasks, day);
        for (var c : TaskClass.values()) {
            assertThat(figures.units().values().stream().mapToInt(n -> n.of(c)).sum())
                    .isEqualTo(figures.total().of(c));
            assertThat(figures.byYear().values().stream().mapToInt(n -> n.of(c)).sum())
                    .isEqualTo(figures.total().of(c));
        }
        assertThat(figures.units().keySet().stream().mapToInt(u -> figures.of(u).assigned()).sum())
                .isEqualTo(figures.assigned());
    }

    @Property(tries = 300)
    void what_is_recorded_later_does_not_change_an_earlier_day(
            @ForAll("tasks") List<TaskHistory> tasks, @ForAll("days") LocalDate day) {
        var asKnownThen = tasks.stream().map(t -> knownBy(t, day)).toList();
        assertThat(Tally.of(tasks, day)).isEqualTo(Tally.of(asKnownThen, day));
    }

    @Property(tries = 300)
    void who_holds_a_task_changes_no_total(
            @ForAll("tasks") List<TaskHistory> tasks, @ForAll("days") LocalDate day) {
        var unmoved =
                tasks.stream().map(t -> with(t, f -> !(f instanceof TaskFact.HandedOver))).toList();
        assertThat(Tally.of(tasks, day).total()).isEqualTo(Tally.of(unmoved, day).total());
        assertThat(Tally.of(tasks, day).byYear()).isEqualTo(Tally.of(unmoved, day).byYear());
    }

    @Property(tries = 100)
    void a_unit_sees_figures_that_sum_too(
            @ForAll("tasks") List<TaskHistory> tasks, @ForAll("days") LocalDate day) {
        var figures = Tally.of(tasks, day);
        for (var unit : List.of("H26.01", "H26.02", "H26.33.1", "H26.99")) {
            assertThat(figures.of(unit).check().mismatches()).isEmpty();
            assertThat(figures.of(unit).units().keySet()).isSubsetOf(unit);
        }
    }

    @Provide
    Arbitrary<List<TaskHistory>> tasks() {
        var units = Arbitraries.of("H26.01", "H26.02", "H26.33.1");
        var assigned = Arbitraries.integers().between(0, 80);
        var due = Arbitraries.integers().between(0, 60).injectNull(0.2);
        var lag = Arbitraries.frequency(net.jqwik.api.Tuple.of(4, 0), net.jqwik.api.Tuple.of(1, 9));
        return Combinators.combine(units, assigned, due, lag, wishes())
                .as((unit, on, term, late, wishes) -> {
                    var assignedOn = FIRST.plusDays(on);
                    return new TaskHistory(
                            "t",
                            unit,
                            assignedOn,
                            term == null ? null : assignedOn.plusDays(term),
                            assignedOn.plusDays(late),
                            facts(assignedOn.plusDays(late), wishes));
                })
                .list()
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-2, 160).map(FIRST::plusDays);
    }

    /// A happening: what, how many days after the one before, a second date relative to it.
    record Wish(int what, int after, int shift) {}

    private static Arbitrary<List<Wish>> wishes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(-5, 15))
                .as(Wish::new)
                .list()
                .ofMaxSize(6);
    }

    private static List<TaskFact> facts(LocalDate from, List<Wish> wishes) {
        var facts = new ArrayList<TaskFact>();
        var on = from;
        for (var wish : wishes) {
            on = on.plusDays(wish.after());
            var second = on.plusDays(wish.shift());
            facts.add(
                    switch (wish.what()) {
                        case 0 -> new TaskFact.CompletionReported(on, second, from);
                        case 1 -> new TaskFact.CompletionAccepted(on);
                        case 2 -> new TaskFact.CompletionRejected(on);
                        case 3 -> new TaskFact.ExtensionGranted(on, second);
                        case 4 -> new TaskFact.DeadlineReprojected(on, second);
                        case 5 -> new TaskFact.DeadlineBroughtForward(on, second);
                        case 6 -> new TaskFact.AcceptanceRevoked(on);
                        case 7 -> new TaskFact.HandedOver(on, second, "H26.99");
                        default -> new TaskFact.Withdrawn(on, second);
                    });
        }
        return facts;
    }

    private static TaskHistory knownBy(TaskHistory task, LocalDate day) {
        return with(task, f -> !f.recordedOn().isAfter(day));
    }

    private static TaskHistory with(TaskHistory task, Predicate<TaskFact> kept) {
        return new TaskHistory(
                task.task(),
                task.lead(),
                task.assignedOn(),
                task.due(),
                task.recordedOn(),
                task.facts().stream().filter(kept).toList());
    }
}

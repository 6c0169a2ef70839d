package dondoc.reporting.domain;

import static dondoc.reporting.domain.TaskClass.COMPLETED_ON_TIME;
import static dondoc.reporting.domain.TaskClass.OPEN_OVERDUE;
import static dondoc.reporting.domain.TaskClass.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.reporting.domain.SumCheck.Mismatch;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SumCheckTest {

    private static final Counts FIVE = counts(3, 2);
    private static final Counts TWO = counts(1, 1);
    private static final Counts SEVEN = counts(4, 3);

    @Test
    void figures_that_sum_hold() {
        assertThat(
                        figures(7, SEVEN, Map.of("A", FIVE, "B", TWO), Map.of(2026, SEVEN))
                                .check()
                                .holds())
                .isTrue();
    }

    @Test
    void a_task_in_no_class_is_found() {
        assertThat(
                        figures(8, SEVEN, Map.of("A", FIVE, "B", TWO), Map.of(2026, SEVEN))
                                .check()
                                .mismatches())
                .containsExactly(new Mismatch("classes", 8, 7));
    }

    @Test
    void a_unit_left_out_is_found_class_by_class() {
        assertThat(figures(7, SEVEN, Map.of("A", FIVE), Map.of(2026, SEVEN)).check().mismatches())
                .containsExactly(
                        new Mismatch("units/COMPLETED_ON_TIME", 4, 3),
                        new Mismatch("units/OPEN_OVERDUE", 3, 2));
    }

    @Test
    void a_task_in_the_wrong_class_of_its_unit_is_found_though_the_sums_agree() {
        var wrong = counts(2, 3);
        assertThat(
                        figures(7, SEVEN, Map.of("A", wrong, "B", TWO), Map.of(2026, SEVEN))
                                .check()
                                .holds())
                .isFalse();
    }

    @Test
    void a_year_left_out_is_found() {
        assertThat(
                        figures(7, SEVEN, Map.of("A", FIVE, "B", TWO), Map.of(2025, FIVE))
                                .check()
                                .mismatches())
                .contains(new Mismatch("byYear/OPEN_OVERDUE", 3, 2));
    }

    @Test
    void the_years_of_a_unit_are_held_against_the_unit() {
        var good = figures(7, SEVEN, Map.of("A", FIVE, "B", TWO), Map.of(2026, SEVEN));
        var cells = new TreeMap<>(good.unitsByYear());
        cells.remove("B");
        cells.put("C", sorted(Map.of(2026, TWO)));
        var bad = new Figures(7, SEVEN, good.units(), good.byYear(), cells);
        assertThat(bad.check().mismatches())
                .extracting(Mismatch::where)
                .containsExactly(
                        "unitsByYear/B/COMPLETED_ON_TIME", "unitsByYear/B/OPEN_OVERDUE", "units/C");
    }

    @Test
    void withdrawn_tasks_are_in_the_sum_and_outside_the_denominator() {
        var counts = new Counts(Map.of(COMPLETED_ON_TIME, 4, WITHDRAWN, 1));
        assertThat(counts.sum()).isEqualTo(5);
        assertThat(counts.counted()).isEqualTo(4);
    }

    private static Figures figures(
            int assigned, Counts total, Map<String, Counts> units, Map<Integer, Counts> years) {
        var cells = new TreeMap<String, SortedMap<Integer, Counts>>();
        units.forEach((unit, counts) -> cells.put(unit, sorted(Map.of(2026, counts))));
        return new Figures(assigned, total, sorted(units), sorted(years), cells);
    }

    private static <K extends Comparable<K>, V> SortedMap<K, V> sorted(Map<K, V> map) {
        return new TreeMap<>(map);
    }

    private static Counts counts(int onTime, int overdue) {
        return new Counts(Map.of(COMPLETED_ON_TIME, onTime, OPEN_OVERDUE, overdue));
    }
}

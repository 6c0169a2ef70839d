package dondoc.reporting.domain;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts task after task as of one day. Each table is counted for itself, not derived from
/// another: only so can their sums be held against each other. A task counts with the unit that
/// holds it that day.
public final class Tally {

    private final LocalDate day;
    private int assigned;
    private final Map<TaskClass, Integer> total = new EnumMap<>(TaskClass.class);
    private final TreeMap<String, Map<TaskClass, Integer>> units = new TreeMap<>();
    private final TreeMap<Integer, Map<TaskClass, Integer>> byYear = new TreeMap<>();
    private final TreeMap<String, TreeMap<Integer, Map<TaskClass, Integer>>> unitsByYear =
            new TreeMap<>();

    private Tally(LocalDate day) {
        this.day = day;
    }

    /// The figures at the end of a day, knowing only what was recorded by then.
    public static Figures of(Iterable<TaskHistory> tasks, LocalDate day) {
        var tally = new Tally(day);
        tasks.forEach(tally::count);
        return tally.figures();
    }

    private void count(TaskHistory task) {
        var found = task.at(day);
        if (found.isEmpty()) {
            return;
        }
        var c = found.get();
        var unit = task.leadOn(day);
        var year = task.assignedOn().getYear();
        assigned++;
        one(total, c);
        one(units.computeIfAbsent(unit, _ -> classes()), c);
        one(byYear.computeIfAbsent(year, _ -> classes()), c);
        one(
                unitsByYear
                        .computeIfAbsent(unit, _ -> new TreeMap<>())
                        .computeIfAbsent(year, _ -> classes()),
                c);
    }

    private Figures figures() {
        var cells = new TreeMap<String, SortedMap<Integer, Counts>>();
        unitsByYear.forEach((unit, years) -> cells.put(unit, counts(years)));
        return new Figures(assigned, new Counts(total), counts(units), counts(byYear), cells);
    }

    private static Map<TaskClass, Integer> classes() {
        return new EnumMap<>(TaskClass.class);
    }

    private static void one(Map<TaskClass, Integer> classes, TaskClass c) {
        classes.merge(c, 1, Integer::sum);
    }

    private static <K extends Comparable<K>> SortedMap<K, Counts> counts(
            Map<K, Map<TaskClass, Integer>> classes) {
        var out = new TreeMap<K, Counts>();
        classes.forEach((key, value) -> out.put(key, new Counts(value)));
        return out;
    }
}

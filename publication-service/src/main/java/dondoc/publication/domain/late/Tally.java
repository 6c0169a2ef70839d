package dondoc.publication.domain.late;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/// Tasks per unit or person, each task once, remembering whether it was late with the same one
/// before the quarter began.
final class Tally<K extends Comparable<K>> {
    private final SortedMap<K, Map<TaskId, Boolean>> carried = new TreeMap<>();

    void add(K holder, TaskId task, boolean carriedOver) {
        carried.computeIfAbsent(holder, _ -> new TreeMap<>())
                .merge(task, carriedOver, Boolean::logicalOr);
    }

    <R> List<R> rows(BiFunction<K, Late, R> row) {
        return carried.entrySet().stream()
                .map(e -> row.apply(e.getKey(), late(e.getValue())))
                .toList();
    }

    private static Late late(Map<TaskId, Boolean> tasks) {
        var stock = (int) tasks.values().stream().filter(c -> c).count();
        return Late.of(tasks.size() - stock, stock);
    }
}

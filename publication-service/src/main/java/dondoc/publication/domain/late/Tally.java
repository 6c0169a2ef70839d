package dondoc.publication.domain.late;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/// Tasks per holder, each task once, remembering whether it was late before the quarter began.
final class Tally<K extends Comparable<K>> {
    private final Quarter quarter;
    private final SortedMap<K, Map<TaskId, Boolean>> carried = new TreeMap<>();

    Tally(Quarter quarter) {
        this.quarter = quarter;
    }

    void add(K holder, Episode episode) {
        carried.computeIfAbsent(holder, _ -> new TreeMap<>())
                .merge(episode.task(), episode.carriedInto(quarter), Boolean::logicalOr);
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

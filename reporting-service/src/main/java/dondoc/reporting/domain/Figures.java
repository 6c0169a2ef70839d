package dondoc.reporting.domain;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A report's figures at the end of one day.
///
/// @param assigned how many tasks had been assigned by then, counted for itself so that the classes
///     can be held against it
/// @param total by class
/// @param units unit that holds the tasks that day -> by class
/// @param byYear year of assignment -> by class
/// @param unitsByYear that unit -> year of assignment -> by class
public record Figures(
        int assigned,
        Counts total,
        SortedMap<String, Counts> units,
        SortedMap<Integer, Counts> byYear,
        SortedMap<String, SortedMap<Integer, Counts>> unitsByYear) {

    public Figures {
        units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
        byYear = Collections.unmodifiableSortedMap(new TreeMap<>(byYear));
        var cells = new TreeMap<String, SortedMap<Integer, Counts>>();
        unitsByYear.forEach((unit, years) ->
                cells.put(unit, Collections.unmodifiableSortedMap(new TreeMap<>(years))));
        unitsByYear = Collections.unmodifiableSortedMap(cells);
    }

    /// Whether every way of counting gives the same tasks.
    public SumCheck check() {
        return SumCheck.of(this);
    }

    /// The same figures as one unit may see them: its own tasks are all there is.
    public Figures of(String unit) {
        var own = units.getOrDefault(unit, Counts.NONE);
        var years = unitsByYear.getOrDefault(unit, Collections.emptySortedMap());
        return new Figures(
                own.sum(),
                own,
                own.sum() == 0 ? Collections.emptySortedMap() : sorted(Map.of(unit, own)),
                years,
                years.isEmpty() ? Collections.emptySortedMap() : sorted(Map.of(unit, years)));
    }

    private static <K extends Comparable<K>, V> SortedMap<K, V> sorted(Map<K, V> map) {
        return new TreeMap<>(map);
    }
}

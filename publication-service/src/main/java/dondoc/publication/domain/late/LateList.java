package dondoc.publication.domain.late;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// Who was late in a quarter, as known on a day (R6). Rows stand in order of codes: the list ranks
/// nobody.
///
/// @param asOf the last day known of
public record LateList(
        Quarter quarter, LocalDate asOf, List<LateUnit> units, List<LatePerson> people) {
    public LateList {
        units = List.copyOf(units);
        people = List.copyOf(people);
    }

    /// Counts. Episodes that do not touch the quarter are passed over.
    public static LateList of(
            Quarter quarter, LocalDate asOf, Collection<Episode> episodes, UnitNames names) {
        var touching = episodes.stream().filter(e -> e.touches(quarter, asOf)).toList();
        var units = new Tally<UnitCode>(quarter);
        var people = new Tally<PersonId>(quarter);
        SortedMap<PersonId, SortedSet<UnitCode>> unitsOf = new TreeMap<>();
        for (var episode : touching) {
            units.add(episode.lead(), episode);
            for (var person : episode.persons()) {
                people.add(person, episode);
                unitsOf.computeIfAbsent(person, _ -> new TreeSet<>()).add(episode.lead());
            }
        }
        return new LateList(
                quarter,
                asOf,
                units.rows((unit, late) -> new LateUnit(unit, names.in(quarter, unit), late)),
                people.rows((person, late) ->
                        new LatePerson(
                                person,
                                List.copyOf(unitsOf.getOrDefault(person, new TreeSet<>())),
                                late)));
    }

    /// The sum over the units. A task has one lead unit in an episode, so no task is in it twice
    /// unless its lead changed between two episodes.
    public Late total() {
        return sum(units, LateUnit::tasks);
    }

    public static <R> Late sum(List<R> rows, Function<R, Late> tasks) {
        return rows.stream().map(tasks).reduce(Late.of(0, 0), Late::plus);
    }
}

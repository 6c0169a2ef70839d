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

    /// Counts each task with those who held it on a late day of the quarter. Episodes that do not
    /// touch the quarter are passed over.
    public static LateList of(
            Quarter quarter, LocalDate asOf, Collection<Episode> episodes, UnitNames names) {
        var units = new Tally<UnitCode>();
        var people = new Tally<PersonId>();
        SortedMap<PersonId, SortedSet<UnitCode>> unitsOf = new TreeMap<>();
        for (var episode : episodes) {
            var before = episode.holderBefore(quarter);
            for (var holder : episode.holdersIn(quarter, asOf)) {
                var unit = holder.lead();
                units.add(
                        unit,
                        episode.task(),
                        before.filter(h -> h.lead().equals(unit)).isPresent());
                for (var person : holder.persons()) {
                    people.add(
                            person,
                            episode.task(),
                            before.filter(h -> h.persons().contains(person)).isPresent());
                    unitsOf.computeIfAbsent(person, _ -> new TreeSet<>()).add(unit);
                }
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

    /// The sum over the units. A task has one lead unit on a day, so no task is in it twice unless
    /// one unit was late with it after another.
    public Late total() {
        return sum(units, LateUnit::tasks);
    }

    public static <R> Late sum(List<R> rows, Function<R, Late> tasks) {
        return rows.stream().map(tasks).reduce(Late.of(0, 0), Late::plus);
    }
}

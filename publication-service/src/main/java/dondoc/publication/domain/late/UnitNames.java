package dondoc.publication.domain.late;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The names of units over time. A unit renamed keeps its identity; a list of an old quarter shows
/// the name of that quarter.
public record UnitNames(Map<UnitCode, List<UnitName>> names) {
    private static final Comparator<UnitName> BY_START = Comparator.comparing(UnitName::from);

    public UnitNames {
        names = Map.copyOf(names);
    }

    public static UnitNames none() {
        return new UnitNames(Map.of());
    }

    /// The name on the quarter's last day; for a unit that ended earlier the last one it had before
    /// that; for one that is known only later its first. A unit nobody named is called by its code.
    public String in(Quarter quarter, UnitCode unit) {
        var known = names.getOrDefault(unit, List.of());
        return latest(known, n -> n.holdsOn(quarter.last()))
                .or(() -> latest(known, n -> !n.from().isAfter(quarter.last())))
                .or(() -> known.stream().min(BY_START))
                .map(UnitName::name)
                .orElse(unit.value());
    }

    /// What a unit is and was called once it is named anew: the new name overrides what was known of
    /// the days from its first one on, and leaves the days before it.
    public static List<UnitName> renamed(List<UnitName> known, UnitName name) {
        return Stream.concat(
                        known.stream().filter(n -> n.from().isBefore(name.from())), Stream.of(name))
                .toList();
    }

    private static Optional<UnitName> latest(List<UnitName> known, Predicate<UnitName> which) {
        return known.stream().filter(which).max(BY_START);
    }
}

package dondoc.reporting.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

/// Holds every table of a report against every other: the classes against the tasks assigned, the
/// units and the years against the total, class by class, the units' years against the units.
///
/// @param mismatches empty when all sums agree
public record SumCheck(List<Mismatch> mismatches) {

    /// Two ways of counting that differ.
    ///
    /// @param where what was held against what, e.g. `units/OPEN_OVERDUE`
    public record Mismatch(String where, int expected, int found) {}

    public SumCheck {
        mismatches = List.copyOf(mismatches);
    }

    static SumCheck of(Figures figures) {
        var found = new ArrayList<Mismatch>();
        if (figures.total().sum() != figures.assigned()) {
            found.add(new Mismatch("classes", figures.assigned(), figures.total().sum()));
        }
        compare("units", figures.total(), sum(figures.units().values()), found);
        compare("byYear", figures.total(), sum(figures.byYear().values()), found);
        figures.units()
                .forEach((unit, counts) -> {
                    var years = yearsOf(figures, unit);
                    compare("unitsByYear/" + unit, counts, years, found);
                });
        figures.unitsByYear().keySet().stream()
                .filter(unit -> !figures.units().containsKey(unit))
                .map(unit -> new Mismatch("units/" + unit, 0, yearsOf(figures, unit).sum()))
                .forEach(found::add);
        return new SumCheck(found);
    }

    public boolean holds() {
        return mismatches.isEmpty();
    }

    private static Counts yearsOf(Figures figures, String unit) {
        SortedMap<Integer, Counts> years = figures.unitsByYear().get(unit);
        return years == null ? Counts.NONE : sum(years.values());
    }

    private static Counts sum(Collection<Counts> parts) {
        return parts.stream().reduce(Counts.NONE, Counts::plus);
    }

    private static void compare(
            String where, Counts expected, Counts found, List<Mismatch> mismatches) {
        for (var c : TaskClass.values()) {
            if (expected.of(c) != found.of(c)) {
                mismatches.add(new Mismatch(where + "/" + c, expected.of(c), found.of(c)));
            }
        }
    }
}

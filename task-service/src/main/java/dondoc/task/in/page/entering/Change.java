package dondoc.task.in.page.entering;

import dondoc.task.domain.directory.UnitKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a button of the form does to it before it is sent: a row more, a unit more or less, all units
/// of a kind.
///
/// @param row its number, from 1; 0 for none
/// @param unit place in the row, from 1; 0 for none
/// @param group all units of this kind, as named by the button
record Change(What what, int row, int unit, String group) {
    /// What the button says.
    enum What {
        ROW,
        UNIT,
        DROP,
        GROUP,
        PEOPLE
    }

    /// @param said e.g. `unit.2`, `drop.2.3`, `group.2.WARD`
    /// @return empty where the form itself is meant
    static Optional<Change> of(String said) {
        var parts = said.split("\\.", -1);
        return Arrays.stream(What.values())
                .filter(w -> w.name().equalsIgnoreCase(parts[0]))
                .findFirst()
                .map(w -> new Change(w, number(parts, 1), number(parts, 2), text(parts, 2)));
    }

    private static int number(String[] parts, int at) {
        var text = text(parts, at);
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    }

    private static String text(String[] parts, int at) {
        return at < parts.length ? parts[at] : "";
    }

    /// @param inForce the units of a kind with somebody at each post, to begin with
    Entry in(Entry entry, Function<UnitKind, List<Row.Unit>> inForce) {
        return switch (what) {
            case PEOPLE -> entry;
            case ROW -> entry.withAnotherRow();
            case UNIT -> entry.with(row, r -> r.with(more(r.units(), List.of(Row.Unit.EMPTY))));
            case DROP -> entry.with(row, r -> r.with(without(r.units())));
            case GROUP ->
                    entry.with(
                            row,
                            r ->
                                    r.with(
                                            more(
                                                    filled(r.units()),
                                                    kind().map(inForce).orElse(List.of()))));
        };
    }

    private Optional<UnitKind> kind() {
        return Arrays.stream(UnitKind.values()).filter(k -> k.name().equals(group)).findFirst();
    }

    private static List<Row.Unit> filled(List<Row.Unit> units) {
        return units.stream().filter(u -> !u.isEmpty()).toList();
    }

    private static List<Row.Unit> more(List<Row.Unit> units, List<Row.Unit> others) {
        var all = new ArrayList<>(units);
        others.stream()
                .filter(o ->
                        o.isEmpty() || units.stream().noneMatch(u -> u.lead().equals(o.lead())))
                .forEach(all::add);
        return all;
    }

    private List<Row.Unit> without(List<Row.Unit> units) {
        var rest = new ArrayList<>(units);
        if (unit >= 1 && unit <= rest.size()) {
            rest.remove(unit - 1);
        }
        return rest;
    }
}

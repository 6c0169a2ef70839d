package dondoc.task.domain.directory;

import dondoc.task.domain.OrgId;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/// Who stands for a unit on a day: those that followed it, or followed those, and are in force then.
public final class Succession {
    private final Function<OrgId, Optional<UnitEntry>> units;

    public Succession(Function<OrgId, Optional<UnitEntry>> units) {
        this.units = units;
    }

    /// By code; empty when nobody followed (yet). More than one: the unit was split.
    public List<OrgId> of(OrgId unit, LocalDate day) {
        var found = new TreeSet<OrgId>();
        gone(unit, day, found::add);
        return List.copyOf(found);
    }

    /// Whether somebody has to choose who gets what: the unit, or one that followed it and is gone, was
    /// split, even if only one of its parts is there on the day.
    public boolean split(OrgId unit, LocalDate day) {
        return gone(unit, day, _ -> {}).stream()
                .map(UnitEntry::successors)
                .anyMatch(all ->
                        all.size() > 1
                                || all.stream().anyMatch(s -> s.kind() == SuccessionKind.SPLIT));
    }

    /// The unit and all on the way that are no more.
    ///
    /// @param there takes each that stands at the end of the way
    private List<UnitEntry> gone(OrgId unit, LocalDate day, Consumer<OrgId> there) {
        var gone = new ArrayList<UnitEntry>();
        var seen = new HashSet<OrgId>();
        var open = new ArrayDeque<OrgId>(List.of(unit));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            var entry = units.apply(next).orElse(UnitEntry.NEW);
            if (!next.equals(unit) && entry.inForce(day)) {
                there.accept(next);
                continue;
            }
            gone.add(entry);
            entry.successors().stream()
                    .filter(s -> !s.effective().isAfter(day))
                    .forEach(s -> open.push(s.successor()));
        }
        return gone;
    }
}

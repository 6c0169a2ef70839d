package dondoc.task.domain.directory;

import dondoc.task.domain.OrgId;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
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
        var seen = new HashSet<OrgId>();
        var open = new ArrayDeque<OrgId>(List.of(unit));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            var entry = units.apply(next).orElse(UnitEntry.NEW);
            if (!next.equals(unit) && entry.inForce(day)) {
                found.add(next);
                continue;
            }
            entry.successors().stream()
                    .filter(s -> !s.effective().isAfter(day))
                    .forEach(s -> open.push(s.successor()));
        }
        return List.copyOf(found);
    }
}

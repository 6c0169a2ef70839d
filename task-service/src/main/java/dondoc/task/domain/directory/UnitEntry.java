package dondoc.task.domain.directory;

import static dondoc.task.domain.Reason.BAD_VALIDITY;
import static dondoc.task.domain.Reason.NOT_YOUR_ROLE;
import static dondoc.task.domain.Reason.UNKNOWN_UNIT;

import dondoc.task.domain.Asker;
import dondoc.task.domain.Occasion;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.directory.UnitCommand.NameSuccessor;
import dondoc.task.domain.directory.UnitCommand.RegisterUnit;
import dondoc.task.domain.directory.UnitEvent.UnitRegistered;
import dondoc.task.domain.directory.UnitEvent.UnitSucceeded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a unit.
///
/// @param as its latest entry, `null` before it is registered
/// @param successors who followed it; several after a split
public record UnitEntry(@Nullable UnitRegistered as, List<UnitSucceeded> successors) {
    public static final UnitEntry NEW = new UnitEntry(null, List.of());

    public UnitEntry {
        successors = List.copyOf(successors);
    }

    public static List<UnitEvent> decide(UnitCommand command, UnitEntry unit, Occasion when) {
        if (!when.by().has(Asker.MIGRATION) && !when.by().has(Asker.ADMINISTRATOR)) {
            throw Rejection.of(NOT_YOUR_ROLE);
        }
        return switch (command) {
            case RegisterUnit c when c.validTo() != null && !c.validTo().isAfter(c.validFrom()) ->
                    throw Rejection.at("validTo", BAD_VALIDITY);
            case RegisterUnit c -> {
                var entry =
                        new UnitRegistered(
                                c.unit(),
                                c.name(),
                                c.kind(),
                                c.parent(),
                                c.validFrom(),
                                c.validTo());
                yield entry.equals(unit.as) ? List.of() : List.of(entry);
            }
            case NameSuccessor _ when unit.as == null -> throw Rejection.at("unit", UNKNOWN_UNIT);
            case NameSuccessor c -> {
                var entry = new UnitSucceeded(c.unit(), c.successor(), c.effective(), c.kind());
                yield unit.successors.contains(entry) ? List.of() : List.of(entry);
            }
        };
    }

    public UnitEntry evolve(UnitEvent event) {
        return switch (event) {
            case UnitRegistered e -> new UnitEntry(e, successors);
            case UnitSucceeded e -> {
                var more = new ArrayList<>(successors);
                more.removeIf(s -> s.successor().equals(e.successor()));
                more.add(e);
                yield new UnitEntry(as, more);
            }
        };
    }

    /// Whether the unit exists on a day; its `validTo` is the first day out.
    public boolean inForce(LocalDate day) {
        return as != null
                && !day.isBefore(as.validFrom())
                && (as.validTo() == null || day.isBefore(as.validTo()));
    }
}

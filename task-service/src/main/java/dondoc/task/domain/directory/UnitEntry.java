package dondoc.task.domain.directory;

import static dondoc.task.domain.Reason.BAD_VALIDITY;
import static dondoc.task.domain.Reason.NOT_YOUR_ROLE;
import static dondoc.task.domain.Reason.TEXT_TOO_LONG;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of a unit.
///
/// @param as its latest entry, `null` before it is registered
/// @param entries all of them by their first day: old documents show the old name
/// @param successors who followed it; several after a split
public record UnitEntry(
        @Nullable UnitRegistered as, List<UnitRegistered> entries, List<UnitSucceeded> successors) {
    public static final UnitEntry NEW = new UnitEntry(null, List.of(), List.of());

    private static final int LONGEST_NAME = 200;

    public UnitEntry {
        entries = Entries.orOnly(entries, as);
        successors = List.copyOf(successors);
    }

    public static List<UnitEvent> decide(UnitCommand command, UnitEntry unit, Occasion when) {
        if (!when.by().has(Asker.MIGRATION) && !when.by().has(Asker.ADMINISTRATOR)) {
            throw Rejection.of(NOT_YOUR_ROLE);
        }
        return switch (command) {
            case RegisterUnit c when c.validTo() != null && !c.validTo().isAfter(c.validFrom()) ->
                    throw Rejection.at("validTo", BAD_VALIDITY);
            case RegisterUnit c when c.name().length() > LONGEST_NAME ->
                    throw Rejection.at("name", TEXT_TOO_LONG).with("longest", LONGEST_NAME);
            case RegisterUnit c -> {
                var entry =
                        new UnitRegistered(
                                c.unit(),
                                c.name(),
                                c.kind(),
                                c.parent(),
                                c.validFrom(),
                                c.validTo());
                yield unit.entries.contains(entry) ? List.of() : List.of(entry);
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
            case UnitRegistered e ->
                    new UnitEntry(
                            e, Entries.with(entries, e, UnitRegistered::validFrom), successors);
            case UnitSucceeded e -> {
                var more = new ArrayList<>(successors);
                more.removeIf(s -> s.successor().equals(e.successor()));
                more.add(e);
                yield new UnitEntry(as, entries, more);
            }
        };
    }

    /// Whether the unit exists on a day; its `validTo` is the first day out.
    public boolean inForce(LocalDate day) {
        return on(day).isPresent();
    }

    /// The entry in force on a day.
    public Optional<UnitRegistered> on(LocalDate day) {
        return Entries.on(entries, day, UnitRegistered::validFrom, UnitRegistered::validTo);
    }
}

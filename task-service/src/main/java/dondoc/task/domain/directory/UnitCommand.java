package dondoc.task.domain.directory;

import dondoc.task.domain.OrgId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What can be wished of a unit.
public sealed interface UnitCommand {

    /// @param validTo first day out; `null` while in force
    record RegisterUnit(
            OrgId unit,
            String name,
            UnitKind kind,
            @Nullable OrgId parent,
            LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements UnitCommand {}

    /// @param effective first day of the successor's responsibility
    record NameSuccessor(OrgId unit, OrgId successor, LocalDate effective, SuccessionKind kind)
            implements UnitCommand {}
}

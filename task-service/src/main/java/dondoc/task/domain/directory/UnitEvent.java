package dondoc.task.domain.directory;

import dondoc.task.domain.OrgId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What happened to a unit.
public sealed interface UnitEvent {

    OrgId unit();

    /// Entered, or its entry corrected: the latest one counts.
    ///
    /// @param validTo first day out; `null` while in force
    record UnitRegistered(
            OrgId unit,
            String name,
            UnitKind kind,
            @Nullable OrgId parent,
            LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements UnitEvent {}

    record UnitSucceeded(OrgId unit, OrgId successor, LocalDate effective, SuccessionKind kind)
            implements UnitEvent {}
}

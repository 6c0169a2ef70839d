package dondoc.publication.application;

import dondoc.publication.domain.late.UnitCode;
import dondoc.publication.domain.late.UnitName;
import dondoc.publication.domain.late.UnitNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Port: what units are called, and were called.
public interface UnitBook {

    /// A unit is registered, or its entry is corrected.
    ///
    /// @param sequence of the unit's facts, ascending
    record Named(UnitCode unit, UnitName name, long sequence) {}

    /// One that was noted before changes nothing. A name overrides what was known of the days from
    /// its first one on, and leaves the days before it.
    void note(List<Named> facts);

    /// A day has begun everywhere: every fact recorded before it is noted.
    void begun(LocalDate day);

    Optional<LocalDate> begun();

    UnitNames names();
}

package dondoc.reporting.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Port: what the units are called, and which have ended.
public interface UnitBook {

    /// Keeps the latest registration of each unit; an older one changes nothing.
    void keep(List<Unit> units);

    /// Unit code -> unit.
    Map<String, Unit> all();

    /// Codes of the units that were no more in force on a day.
    default Set<String> endedBy(LocalDate day) {
        return all().values().stream()
                .filter(unit -> unit.endedBy(day))
                .map(Unit::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// @param kind e.g. `DEPARTMENT`, `WARD`
    /// @param validTo first day no longer in force, `null` while it is
    /// @param sequence of the registration
    record Unit(String code, String name, String kind, @Nullable LocalDate validTo, long sequence) {

        boolean endedBy(LocalDate day) {
            return validTo != null && !validTo.isAfter(day);
        }
    }
}

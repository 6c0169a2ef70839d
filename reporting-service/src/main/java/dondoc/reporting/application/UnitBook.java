package dondoc.reporting.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Port: what the units are called, and until when they are in force.
public interface UnitBook {

    /// Keeps the latest registration of each unit; an older one changes nothing.
    void keep(List<Unit> units);

    /// Unit code -> unit.
    Map<String, Unit> all();

    /// Unit code -> first day no longer in force, for those that have one.
    default Map<String, LocalDate> ends() {
        return all().values().stream()
                .filter(unit -> unit.validTo() != null)
                .collect(
                        Collectors.toUnmodifiableMap(
                                Unit::code, unit -> Objects.requireNonNull(unit.validTo())));
    }

    /// @param kind e.g. `DEPARTMENT`, `WARD`
    /// @param validTo first day no longer in force, `null` while it is
    /// @param sequence of the registration
    record Unit(
            String code, String name, String kind, @Nullable LocalDate validTo, long sequence) {}
}

package dondoc.reporting.application;

import java.util.List;
import java.util.Map;

/// Port: what the units are called.
public interface UnitBook {

    /// Keeps the latest registration of each unit; an older one changes nothing.
    void keep(List<Unit> units);

    /// Unit code -> unit.
    Map<String, Unit> all();

    /// @param kind e.g. `DEPARTMENT`, `WARD`
    /// @param sequence of the registration
    record Unit(String code, String name, String kind, long sequence) {}
}

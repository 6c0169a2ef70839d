package dondoc.escalation.application;

import dondoc.escalation.domain.UnitCode;
import dondoc.eventsourcing.By;
import java.util.Optional;
import java.util.Set;

/// Whose lateness somebody may see.
public sealed interface Sight {

    /// Whoever holds one of these sees every unit.
    Set<String> CITY_WIDE = Set.of("task-force", "leadership", "publisher", "administrator");

    /// An officer of a department sees his own unit; without a unit, nothing.
    static Sight of(By by) {
        if (by.roles().stream().anyMatch(CITY_WIDE::contains)) {
            return new City();
        }
        return by.unit() == null ? new Nothing() : ofUnit(by.unit());
    }

    private static Sight ofUnit(String claim) {
        try {
            return new OneUnit(new UnitCode(claim));
        } catch (IllegalArgumentException _) {
            return new Unreadable(claim);
        }
    }

    default boolean covers(UnitCode unit) {
        return switch (this) {
            case City _ -> true;
            case OneUnit(var own) -> own.equals(unit);
            case Nothing _, Unreadable _ -> false;
        };
    }

    /// The one unit it is narrowed to.
    default Optional<UnitCode> only() {
        return this instanceof OneUnit(var own) ? Optional.of(own) : Optional.empty();
    }

    record City() implements Sight {}

    record OneUnit(UnitCode unit) implements Sight {}

    record Nothing() implements Sight {}

    /// @param claim what stands in his token for a unit and is none
    record Unreadable(String claim) implements Sight {}
}

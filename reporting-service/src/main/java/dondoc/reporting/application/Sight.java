package dondoc.reporting.application;

import dondoc.eventsourcing.By;
import dondoc.reporting.domain.Figures;

/// What of the figures somebody may see.
public sealed interface Sight {

    Figures of(Figures figures);

    /// Whoever holds one of the city's roles sees everything; an officer of a department sees his
    /// own unit's figures, and without a unit none.
    static Sight of(By by) {
        var cityWide =
                by.roles().stream()
                        .anyMatch(role ->
                                switch (role) {
                                    case "task-force", "leadership", "publisher", "administrator" ->
                                            true;
                                    default -> false;
                                });
        if (cityWide) {
            return new City();
        }
        var unit = by.unit();
        return new OneUnit(unit == null ? "" : unit);
    }

    record City() implements Sight {
        @Override
        public Figures of(Figures figures) {
            return figures;
        }
    }

    record OneUnit(String unit) implements Sight {
        @Override
        public Figures of(Figures figures) {
            return figures.of(unit);
        }
    }
}

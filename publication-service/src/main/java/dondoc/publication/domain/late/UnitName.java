package dondoc.publication.domain.late;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a unit is called in a stretch of time.
///
/// @param from first day
/// @param to first day no more; `null` while it holds
public record UnitName(String name, LocalDate from, @Nullable LocalDate to) {

    boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || day.isBefore(to));
    }
}

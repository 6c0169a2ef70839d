package dondoc.publication.domain.late;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One stretch of lateness of one task (R3), attributed to those who held the task in it.
///
/// @param number 1, 2, ... within the task
/// @param lead the lead unit; coordinating units are never late
/// @param persons the responsible leader and the handling officer; one person may be both
/// @param since the first day late
/// @param ended the day it ended, itself still late; `null` while it goes on
public record Episode(
        TaskId task,
        int number,
        UnitCode lead,
        Set<PersonId> persons,
        LocalDate since,
        @Nullable LocalDate ended) {
    public Episode {
        persons = Set.copyOf(persons);
    }

    /// Whether one of its days lies in the quarter, as known on a day. Both ends count: what began
    /// in June and ended on 1 July touches both quarters.
    ///
    /// @param asOf the last day known of; an episode that goes on has lasted until then
    boolean touches(Quarter quarter, LocalDate asOf) {
        var until = ended == null ? asOf : ended;
        return !since.isAfter(quarter.last()) && !until.isBefore(quarter.first());
    }

    /// Whether it comes from before the quarter.
    boolean carriedInto(Quarter quarter) {
        return since.isBefore(quarter.first());
    }
}

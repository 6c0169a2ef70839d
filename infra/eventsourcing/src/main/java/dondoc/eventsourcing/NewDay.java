package dondoc.eventsourcing;

import java.time.LocalDate;
import java.util.Map;

/// A day to begin in every partition of a service's events: the body of `day.started.v1`.
///
/// @param date follows the partition's last day; the first one is free
/// @param live from this day on nobody claims a time of his own
/// @param detail what else the record tells, written beside `date` and `live`, e.g. whether it is
///     a working day and why
public record NewDay(LocalDate date, boolean live, Map<String, Object> detail) {

    /// Type of the record that begins a day, in a service's own events and where a watch repeats
    /// it.
    public static final String TYPE = "day.started.v1";
}

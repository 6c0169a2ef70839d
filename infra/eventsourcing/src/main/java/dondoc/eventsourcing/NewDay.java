package dondoc.eventsourcing;

import java.time.LocalDate;
import java.util.Map;

/// A day to begin in every partition of a service's events: the body of `day.started.v1`.
///
/// @param date follows the partition's last day; the first one is free
/// @param live the wall clock's time is the log's time from this day on, for good
/// @param loading the past is still loaded: times may be claimed. Once a partition was told that
///     this is over it is never loaded again; begin the same day once more to tell it
/// @param detail what else the record tells, written beside these, e.g. whether it is a working
///     day and why
public record NewDay(LocalDate date, boolean live, boolean loading, Map<String, Object> detail) {

    /// Type of the record that begins a day, in a service's own events and where a watch repeats
    /// it.
    public static final String TYPE = "day.started.v1";

    /// A day on which the past is loaded, unless it is live.
    public NewDay(LocalDate date, boolean live, Map<String, Object> detail) {
        this(date, live, !live, detail);
    }
}

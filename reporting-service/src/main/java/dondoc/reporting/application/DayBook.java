package dondoc.reporting.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Port: the days of the log, and how far periods are closed.
public interface DayBook {

    /// Keeps what a day's record says; once kept it stays.
    void keep(List<Day> days);

    /// The first day of the log.
    Optional<LocalDate> first();

    Optional<Day> find(LocalDate date);

    /// The last day of the log that every partition has begun, and whose consequences are drawn:
    /// all periods with an earlier cut-off are closed.
    Optional<LocalDate> settled();

    void settle(LocalDate day);

    /// @param live whether the city has gone live
    /// @param detail what else the record says, e.g. whether it is a working day
    record Day(LocalDate date, boolean live, Map<String, Object> detail) {}
}

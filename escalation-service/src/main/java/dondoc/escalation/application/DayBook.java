package dondoc.escalation.application;

import dondoc.escalation.domain.LogDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Port: the days of the log.
public interface DayBook {

    /// Keeps what the day records say; once kept it stays.
    void keep(List<Day> days);

    LogDays days();

    /// The last day begun everywhere, with all before it folded.
    Optional<LocalDate> begun();

    void begin(LocalDate day);

    record Day(LocalDate date, boolean workingDay) {}
}

package dondoc.task.domain.city;

import java.time.LocalDate;

/// What can be wished of the city.
public sealed interface CityCommand {

    /// Changes nothing; the answer's time lies in the day the log is on.
    record LookAtTheClock() implements CityCommand {}

    /// The past is loaded; the clock stands at its last day from now on.
    record FinishLoading() implements CityCommand {}

    /// From `on` the clock follows the real days.
    record GoLive(LocalDate on) implements CityCommand {}
}

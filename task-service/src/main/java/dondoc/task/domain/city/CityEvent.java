package dondoc.task.domain.city;

import java.time.LocalDate;

/// What happened to the city.
public sealed interface CityEvent {

    record Loaded(LocalDate lastDay) implements CityEvent {}

    record WentLive(LocalDate on) implements CityEvent {}
}

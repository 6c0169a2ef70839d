package dondoc.task.domain.series;

import java.time.LocalDate;

/// One period of a series.
///
/// @param number 1, 2, 3.. within the series
/// @param name e.g. `2026-05`, or the phase's own
/// @param begins the day its task is given
/// @param phrase its deadline as R1 reads it, counted after that day
public record Turn(int number, String name, LocalDate begins, String phrase) {}

package dondoc.task.domain.series;

import dondoc.task.domain.SeriesId;
import java.time.LocalDate;

/// The period of a series that a task is.
///
/// @param name e.g. `2026-05`, or the phase's own
/// @param begins the day a deadline counted in days is counted after
public record Period(SeriesId series, String name, LocalDate begins) {}

package dondoc.task.domain.calendar;

import java.time.LocalDate;

/// A day that is not what its weekday says, or has a name, e.g. 2026-08-22 `WORKED_SWAP` `Làm bù`.
public record SpecialDay(LocalDate date, DayKind kind, String name) {}

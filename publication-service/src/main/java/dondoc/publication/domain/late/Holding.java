package dondoc.publication.domain.late;

import java.time.LocalDate;

/// Somebody holds a late task from a day on, until somebody else does.
public record Holding(LocalDate from, Holder holder) {}

package dondoc.escalation.domain;

import java.time.LocalDate;

/// Somebody holds a task from a day on, until somebody else does.
public record Holding(LocalDate from, Holder holder) {}

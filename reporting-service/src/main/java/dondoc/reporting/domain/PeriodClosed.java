package dondoc.reporting.domain;

import java.time.LocalDate;

/// A period is closed: these are its figures for ever.
public record PeriodClosed(
        PeriodId period, PeriodKind kind, LocalDate from, LocalDate cutoff, Figures figures) {}

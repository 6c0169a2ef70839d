package dondoc.reporting.domain;

/// Close a period with the figures at the end of its cut-off.
public record ClosePeriod(ReportingPeriod period, Figures figures) {}

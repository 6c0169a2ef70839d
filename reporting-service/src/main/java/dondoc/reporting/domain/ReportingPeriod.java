package dondoc.reporting.domain;

import java.time.LocalDate;

/// A stretch of days that a report speaks of. Its figures are those at the end of the cut-off.
///
/// @param from the first day
/// @param cutoff the last day, to its end
public record ReportingPeriod(PeriodId id, PeriodKind kind, LocalDate from, LocalDate cutoff) {

    public ReportingPeriod {
        if (id.kind() != kind || cutoff.isBefore(from)) {
            throw new IllegalArgumentException(
                    "no period: %s %s %s..%s".formatted(id.value(), kind, from, cutoff));
        }
    }
}

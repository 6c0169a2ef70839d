package dondoc.reporting.application;

import dondoc.reporting.domain.PeriodClosed;
import dondoc.reporting.domain.PeriodId;
import dondoc.reporting.domain.PeriodKind;
import dondoc.reporting.domain.ReportingPeriod;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Port: the closed reports, and the periods that could not be closed.
public interface PeriodBook {

    /// Keeps closed reports; the same one again changes nothing.
    void keep(List<Report> reports);

    Optional<Report> find(PeriodId period);

    /// Closed reports, the latest cut-off first.
    ///
    /// @param kind `null` for all kinds
    List<Report> closed(@Nullable PeriodKind kind);

    /// Remembers why a period was not closed.
    void refuse(NotClosed notClosed);

    /// Periods that should have been closed and are not, the latest cut-off first. One that is
    /// closed is none of them, whatever was refused before or after: its own page says whether it
    /// is reproduced.
    List<NotClosed> notClosed();

    /// @param at when it was recorded
    record Report(PeriodClosed closed, Instant at) {}

    /// @param reason why closing it was refused
    record NotClosed(ReportingPeriod period, String reason, Map<String, String> details) {}
}

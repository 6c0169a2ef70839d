package dondoc.reporting.application;

import dondoc.reporting.application.PeriodBook.NotClosed;
import dondoc.reporting.application.PeriodBook.Report;
import dondoc.reporting.domain.PeriodId;
import dondoc.reporting.domain.PeriodKind;
import dondoc.reporting.domain.Tally;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers with closed reports, and shows that they can be counted again.
public final class ReadingPeriods {

    private final PeriodBook periods;
    private final TaskBook tasks;

    public ReadingPeriods(PeriodBook periods, TaskBook tasks) {
        this.periods = periods;
        this.tasks = tasks;
    }

    /// @param reproduced whether the facts, counted again as of the cut-off, give the same figures
    public record Shown(Report report, boolean reproduced) {}

    public Optional<Shown> find(PeriodId period) {
        return periods.find(period).map(report -> new Shown(report, reproduced(report)));
    }

    /// @param kind `null` for all kinds
    public List<Report> closed(@Nullable PeriodKind kind) {
        return periods.closed(kind);
    }

    public List<NotClosed> notClosed() {
        return periods.notClosed();
    }

    private boolean reproduced(Report report) {
        var closed = report.closed();
        return Tally.of(tasks.all(), closed.cutoff()).equals(closed.figures());
    }
}

package dondoc.reporting.in.web;

import dondoc.eventsourcing.By;
import dondoc.reporting.application.PeriodBook.Report;
import dondoc.reporting.application.ReadingPeriods;
import dondoc.reporting.application.ReadingPeriods.Shown;
import dondoc.reporting.application.Sight;
import dondoc.reporting.domain.Counts;
import dondoc.reporting.domain.PeriodId;
import dondoc.reporting.domain.PeriodKind;
import dondoc.web.Cursor;
import dondoc.web.Page;
import dondoc.web.Refused;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The closed reports.
@RestController
class PeriodsController {

    private final ReadingPeriods periods;

    PeriodsController(ReadingPeriods periods) {
        this.periods = periods;
    }

    /// One closed report in a list.
    record Line(
            PeriodId id,
            PeriodKind kind,
            LocalDate from,
            LocalDate cutoff,
            Instant closedAt,
            int assigned,
            Counts total) {

        static Line of(Report report, Sight sight) {
            var closed = report.closed();
            var figures = sight.of(closed.figures());
            return new Line(
                    closed.period(),
                    closed.kind(),
                    closed.from(),
                    closed.cutoff(),
                    report.at(),
                    figures.assigned(),
                    figures.total());
        }
    }

    /// One closed report.
    ///
    /// @param reproduced whether the facts, counted again just now as of the cut-off, give the same
    ///     figures
    record ClosedPeriod(
            PeriodId id,
            PeriodKind kind,
            LocalDate from,
            LocalDate cutoff,
            Instant closedAt,
            boolean reproduced,
            int assigned,
            Counts total,
            SortedMap<String, Counts> units,
            SortedMap<Integer, Counts> byYear,
            SortedMap<String, SortedMap<Integer, Counts>> unitsByYear) {

        static ClosedPeriod of(Shown shown, Sight sight) {
            var closed = shown.report().closed();
            var figures = sight.of(closed.figures());
            return new ClosedPeriod(
                    closed.period(),
                    closed.kind(),
                    closed.from(),
                    closed.cutoff(),
                    shown.report().at(),
                    shown.reproduced(),
                    figures.assigned(),
                    figures.total(),
                    figures.units(),
                    figures.byYear(),
                    figures.unitsByYear());
        }
    }

    @Operation(
            summary = "Closed periods, the latest first",
            description = "kind: WEEK, FORTNIGHT, MONTH or QUARTER; without it all.")
    @GetMapping("/api/v1/periods")
    ResponseEntity<Page<Line>> closed(
            @RequestParam @Nullable PeriodKind kind,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit,
            By by) {
        var question = "kind=" + kind;
        var after = Cursor.read(question, cursor, 1);
        var wanted = Page.limit(limit);
        var sight = Sight.of(by);
        var all = periods.closed(kind);
        var rest = after == null ? all : after(all, after.after().getFirst());
        var items = rest.stream().limit(wanted).map(report -> Line.of(report, sight)).toList();
        var next =
                rest.size() > wanted
                        ? Cursor.write(question, List.of(items.getLast().id().value()))
                        : null;
        return Tagged.carrying(new Page<>(items, next, (long) all.size()));
    }

    @Operation(summary = "One closed period with its figures")
    @GetMapping("/api/v1/periods/{id}")
    ResponseEntity<ClosedPeriod> one(@PathVariable PeriodId id, By by) {
        return Tagged.carrying(
                ClosedPeriod.of(
                        periods.find(id).orElseThrow(() -> WhyNotClosed.because(periods, id)),
                        Sight.of(by)));
    }

    private static List<Report> after(List<Report> all, String last) {
        var from =
                all.stream()
                        .dropWhile(report -> !report.closed().period().value().equals(last))
                        .toList();
        if (from.isEmpty()) {
            throw Refused.because("BAD_CURSOR").at("cursor");
        }
        return from.subList(1, from.size());
    }
}

package dondoc.reporting.in.web.page;

import dondoc.eventsourcing.By;
import dondoc.reporting.application.PeriodBook.Report;
import dondoc.reporting.application.ReadingPeriods;
import dondoc.reporting.application.Sight;
import dondoc.reporting.application.UnitBook;
import dondoc.reporting.domain.PeriodId;
import dondoc.reporting.domain.PeriodKind;
import dondoc.reporting.domain.TaskClass;
import dondoc.reporting.in.web.WhyNotClosed;
import dondoc.web.page.Written;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// How things stand, and one closed report.
@Controller
@Hidden
class ReportPages {

    /// On the first page; the report has them all.
    private static final int FIRST_UNITS = 15;

    private static final int LATEST = 6;

    private final ReadingPeriods periods;
    private final UnitBook units;

    ReportPages(ReadingPeriods periods, UnitBook units) {
        this.periods = periods;
        this.units = units;
    }

    /// The latest closed periods of one kind.
    record Shelf(PeriodKind kind, List<Report> latest) {}

    @GetMapping("/")
    String overview(By by, Locale locale, Model page) {
        var written = new Written(locale);
        var sight = Sight.of(by);
        var weeks = periods.closed(PeriodKind.WEEK);
        page.addAttribute("classes", TaskClass.values());
        page.addAttribute("notClosed", periods.notClosed());
        page.addAttribute("shelves", shelves());
        if (!weeks.isEmpty()) {
            var latest = weeks.getFirst();
            var trend = Trend.of(weeks, sight);
            page.addAttribute("latest", latest);
            page.addAttribute("sums", sums(latest, weeks, sight, written));
            page.addAttribute("trend", trend);
            page.addAttribute("chart", Chart.of(trend, written));
            page.addAttribute("table", table(latest, sight).first(FIRST_UNITS));
        }
        return "overview";
    }

    @GetMapping("/bao-cao/{period}")
    String report(@PathVariable PeriodId period, By by, Locale locale, Model page) {
        var written = new Written(locale);
        var sight = Sight.of(by);
        var shown = periods.find(period).orElseThrow(() -> WhyNotClosed.because(periods, period));
        var report = shown.report();
        page.addAttribute("classes", TaskClass.values());
        page.addAttribute("report", report);
        page.addAttribute("reproduced", shown.reproduced());
        page.addAttribute(
                "sums", sums(report, periods.closed(report.closed().kind()), sight, written));
        page.addAttribute("table", table(report, sight));
        return "report";
    }

    private static Sums sums(
            Report report, List<Report> sameKindLatestFirst, Sight sight, Written written) {
        var before =
                sameKindLatestFirst.stream()
                        .filter(r -> r.closed().cutoff().isBefore(report.closed().cutoff()))
                        .findFirst()
                        .map(r -> sight.of(r.closed().figures()))
                        .orElse(null);
        return Sums.of(sight.of(report.closed().figures()), before, written);
    }

    private UnitTable table(Report report, Sight sight) {
        return UnitTable.of(sight.of(report.closed().figures()), units.all());
    }

    private List<Shelf> shelves() {
        return Stream.of(PeriodKind.values())
                .map(kind -> new Shelf(kind, periods.closed(kind).stream().limit(LATEST).toList()))
                .filter(shelf -> !shelf.latest().isEmpty())
                .toList();
    }
}

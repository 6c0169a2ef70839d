package dondoc.reporting.application;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.Json;
import dondoc.eventsourcing.NewDay;
import dondoc.eventsourcing.Order;
import dondoc.eventsourcing.Reasons;
import dondoc.reporting.application.DayBook.Day;
import dondoc.reporting.domain.ClosePeriod;
import dondoc.reporting.domain.Closing;
import dondoc.reporting.domain.Figures;
import dondoc.reporting.domain.Orphans;
import dondoc.reporting.domain.ReportingPeriod;
import dondoc.reporting.domain.ReportingPolicies;
import dondoc.reporting.domain.Tally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Closes periods, day by day and in order: when every partition of the task events has begun a
/// day, the figures of the day before can no longer change as known then.
///
/// Each day is begun in the own events first, so that a closing carries the time of the day that
/// brought it. Every step may be repeated: a day begun stays begun, a period closed with the same
/// figures stays closed. Over orphaned tasks nothing is closed: the period waits, and is tried again
/// with each day that begins.
public final class ClosingAPeriod {

    private static final Logger LOG = LoggerFactory.getLogger(ClosingAPeriod.class);
    private static final String TOO_LARGE = "REPORT_TOO_LARGE";
    private static final By THE_CALENDAR = new By("reporting-service", null, Set.of());

    private final CommandGateway gateway;
    private final TaskBook tasks;
    private final UnitBook units;
    private final DayBook days;
    private final PeriodBook periods;
    private final ReportingPolicies policies;

    public ClosingAPeriod(
            CommandGateway gateway,
            TaskBook tasks,
            UnitBook units,
            DayBook days,
            PeriodBook periods,
            ReportingPolicies policies) {
        this.gateway = gateway;
        this.tasks = tasks;
        this.units = units;
        this.days = days;
        this.periods = periods;
        this.policies = policies;
    }

    /// Draws the consequences of every day up to this one which all partitions have begun.
    ///
    /// @throws RuntimeException a step was not confirmed: what was done stays, the rest is to be
    ///     asked for again
    public void upTo(LocalDate begun) {
        var first = days.first();
        if (first.isEmpty()) {
            return;
        }
        var next = days.settled().map(day -> day.plusDays(1)).orElse(first.get());
        for (var day = next; !day.isAfter(begun); day = day.plusDays(1)) {
            begin(day);
            var cutoff = day.minusDays(1);
            if (!cutoff.isBefore(first.get())) {
                close(policies.cutOffOn(cutoff), cutoff, begun);
            }
            if (day.equals(begun)) {
                closeWhatWaited(begun);
            }
            days.settle(day);
        }
    }

    private void begin(LocalDate date) {
        var day =
                days.find(date)
                        .orElseThrow(() -> new IllegalStateException("no record of day " + date));
        switch (gateway.startDay(newDay(day), THE_CALENDAR)) {
            case Answer.Accepted _ -> {}
            case Answer.Refused refused -> throw new IllegalStateException(refused.toString());
            case Answer.Pending pending -> throw new IllegalStateException(pending.toString());
        }
    }

    /// All tasks are counted once, however many periods end on that day.
    private void close(List<ReportingPeriod> ending, LocalDate cutoff, LocalDate today) {
        if (ending.isEmpty()) {
            return;
        }
        var all = tasks.all();
        var orphans = Orphans.at(all, units.ends(), cutoff, today);
        if (orphans.none()) {
            var figures = Tally.of(all, cutoff);
            ending.forEach(period -> close(period, figures));
        } else {
            ending.forEach(period -> notClosed(period, orphans.refusal(period.id())));
        }
    }

    /// In the order in which they ended, still with what was known then.
    private void closeWhatWaited(LocalDate today) {
        var waiting = new TreeMap<LocalDate, List<ReportingPeriod>>();
        for (var open : periods.notClosed()) {
            if (open.reason().equals(Closing.Refused.ORPHANED_TASKS)) {
                waiting.computeIfAbsent(open.period().cutoff(), _ -> new ArrayList<>())
                        .add(open.period());
            }
        }
        waiting.forEach((cutoff, ending) -> close(ending, cutoff, today));
    }

    private void close(ReportingPeriod period, Figures figures) {
        var command = new ClosePeriod(period, figures);
        var order = Order.of(commandId(command), period.id().value(), command, THE_CALENDAR);
        try {
            switch (gateway.ask(order)) {
                case Answer.Accepted _ -> {}
                case Answer.Refused refused -> refused(period, refused);
                case Answer.Pending pending -> throw new IllegalStateException(pending.toString());
            }
        } catch (CommandGateway.TooLarge e) {
            notClosed(period, TOO_LARGE, Map.of("limit", String.valueOf(e.limitBytes())));
        }
    }

    /// A report that may not be, or cannot be decided, does not hold up the later ones.
    private void refused(ReportingPeriod period, Answer.Refused refused) {
        switch (refused.reason()) {
            case Closing.Refused.CLASSES_DO_NOT_SUM,
                    Closing.Refused.CLOSED_OTHERWISE,
                    Reasons.UNDECIDABLE,
                    Reasons.UNREADABLE ->
                    notClosed(period, refused.reason(), refused.details());
            default -> throw new IllegalStateException(refused.toString());
        }
    }

    private void notClosed(ReportingPeriod period, Closing.Refused refused) {
        notClosed(period, refused.reason(), refused.details());
    }

    /// Said aloud, to whoever reads the log and to whoever reads the reports.
    private void notClosed(ReportingPeriod period, String reason, Map<String, String> details) {
        LOG.error("{} is not closed: {} {}", period, reason, details);
        periods.refuse(new PeriodBook.NotClosed(period, reason, details));
    }

    /// The same wish has the same id; other figures are another wish.
    private static String commandId(ClosePeriod command) {
        var content = Json.write(command);
        return "close:" + UUID.nameUUIDFromBytes(content);
    }

    private static NewDay newDay(Day day) {
        return new NewDay(day.date(), day.live(), day.detail());
    }
}

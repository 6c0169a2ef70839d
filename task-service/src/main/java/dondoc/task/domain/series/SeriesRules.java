package dondoc.task.domain.series;

import static dondoc.task.domain.Reason.BEGINS_IN_THE_PAST;
import static dondoc.task.domain.Reason.LIST_TOO_LONG;
import static dondoc.task.domain.Reason.NOT_YOUR_ROLE;
import static dondoc.task.domain.Reason.NO_PERIODS;
import static dondoc.task.domain.Reason.PHASE_TWICE;
import static dondoc.task.domain.Reason.SAME_HOLDER;
import static dondoc.task.domain.Reason.SERIES_ALREADY_OPENED;
import static dondoc.task.domain.Reason.SERIES_HAS_ENDED;
import static dondoc.task.domain.Reason.TEXT_MISSING;
import static dondoc.task.domain.Reason.TEXT_TOO_LONG;
import static dondoc.task.domain.Reason.UNKNOWN_SERIES;

import dondoc.task.domain.Asker;
import dondoc.task.domain.Occasion;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.series.SeriesCommand.BeginPeriod;
import dondoc.task.domain.series.SeriesCommand.EndSeries;
import dondoc.task.domain.series.SeriesCommand.HandOverSeries;
import dondoc.task.domain.series.SeriesCommand.OpenSeries;
import dondoc.task.domain.series.SeriesEvent.PeriodBegun;
import dondoc.task.domain.series.SeriesEvent.SeriesEnded;
import dondoc.task.domain.series.SeriesEvent.SeriesHandedOver;
import dondoc.task.domain.series.SeriesEvent.SeriesOpened;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be wished of a series, and what follows. It looks ahead only: what began before it was
/// opened was nobody's task.
public final class SeriesRules {
    private SeriesRules() {}

    /// @throws Rejection the reason why not
    public static List<SeriesEvent> decide(
            SeriesCommand command, SeriesEntry series, Occasion when) {
        if (!when.by().has(Asker.TASK_FORCE)) {
            throw Rejection.of(NOT_YOUR_ROLE);
        }
        return switch (command) {
            case OpenSeries c -> List.of(opened(c, series, when));
            case BeginPeriod c -> begun(c, known(series), series, when);
            case HandOverSeries c -> handedOver(c, known(series), series, when);
            case EndSeries c -> ended(c, known(series), series, when);
        };
    }

    private static SeriesEvent opened(OpenSeries c, SeriesEntry series, Occasion when) {
        if (series.goesOn()) {
            throw Rejection.at("clause", SERIES_ALREADY_OPENED).with("series", c.series());
        }
        if ((c.recurrence() == null) == (c.phases() == null)) {
            throw Rejection.at("recurrence", NO_PERIODS);
        }
        if (c.recurrence() != null) {
            c.recurrence().check();
            ahead("from", c.recurrence().from(), when);
        }
        return new SeriesOpened(
                c.series(),
                c.directive(),
                c.number(),
                c.year(),
                c.clause(),
                c.issued(),
                c.content(),
                c.lead(),
                c.leader(),
                c.officer(),
                c.coordinators(),
                c.starred(),
                c.remark(),
                c.recurrence(),
                phases(c.phases(), when),
                when.day());
    }

    private static @Nullable List<Phase> phases(@Nullable List<Phase> phases, Occasion when) {
        if (phases == null) {
            return null;
        }
        if (phases.isEmpty()) {
            throw Rejection.at("phases", NO_PERIODS);
        }
        if (phases.size() > Phase.MOST) {
            throw Rejection.at("phases", LIST_TOO_LONG).with("most", Phase.MOST);
        }
        var names = new HashSet<String>();
        for (var phase : phases) {
            named(phase);
            ahead("phases", phase.begins(), when);
            if (!names.add(phase.key())) {
                throw Rejection.at("phases", PHASE_TWICE);
            }
        }
        return phases.stream().sorted(Comparator.comparing(Phase::begins)).toList();
    }

    private static void named(Phase phase) {
        if (phase.name().isEmpty()) {
            throw Rejection.at("phases", TEXT_MISSING);
        }
        if (phase.name().length() > Phase.LONGEST_NAME) {
            throw Rejection.at("phases", TEXT_TOO_LONG).with("longest", Phase.LONGEST_NAME);
        }
    }

    private static void ahead(String field, LocalDate begins, Occasion when) {
        if (begins.isBefore(when.day())) {
            throw Rejection.at(field, BEGINS_IN_THE_PAST).with("today", when.day());
        }
    }

    private static List<SeriesEvent> begun(
            BeginPeriod c, SeriesOpened as, SeriesEntry series, Occasion when) {
        return series.dueOn(when.day())
                .filter(turn -> turn.number() == c.turn())
                .<List<SeriesEvent>>map(turn ->
                        List.of(
                                new PeriodBegun(
                                        as.series(),
                                        turn.number(),
                                        turn.name(),
                                        turn.begins(),
                                        series.task(turn),
                                        when.day())))
                .orElse(List.of());
    }

    private static List<SeriesEvent> handedOver(
            HandOverSeries c, SeriesOpened as, SeriesEntry series, Occasion when) {
        if (!series.goesOn()) {
            throw Rejection.of(SERIES_HAS_ENDED);
        }
        if (c.lead().equals(series.lead())
                && c.leader().equals(series.leader())
                && c.officer().equals(series.officer())) {
            throw Rejection.at("lead", SAME_HOLDER);
        }
        return List.of(
                new SeriesHandedOver(
                        as.series(),
                        c.lead(),
                        c.leader(),
                        c.officer(),
                        when.day(),
                        c.document(),
                        c.reason()));
    }

    private static List<SeriesEvent> ended(
            EndSeries c, SeriesOpened as, SeriesEntry series, Occasion when) {
        return series.goesOn()
                ? List.of(new SeriesEnded(as.series(), when.day(), c.document(), c.reason()))
                : List.of();
    }

    private static SeriesOpened known(SeriesEntry series) {
        var as = series.as();
        if (as == null) {
            throw Rejection.of(UNKNOWN_SERIES);
        }
        return as;
    }
}

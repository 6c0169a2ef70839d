package dondoc.task.in.web.series;

import dondoc.eventsourcing.By;
import dondoc.task.application.AssigningATask;
import dondoc.task.application.Directory;
import dondoc.task.application.holding.HandingOver;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.application.series.EndingASeries;
import dondoc.task.application.series.HandingOverASeries;
import dondoc.task.application.series.KeepingSeries;
import dondoc.task.application.series.OpeningASeries;
import dondoc.task.application.series.OpeningASeries.Opened;
import dondoc.task.application.series.OpeningASeries.PhaseDraft;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.SeriesId;
import dondoc.task.domain.series.Every;
import dondoc.task.domain.series.Recurrence;
import dondoc.task.domain.series.SeriesEntry;
import dondoc.task.in.sight.ListQuestion;
import dondoc.task.in.sight.Sight;
import dondoc.task.in.web.TaskRow;
import dondoc.web.Asking;
import dondoc.web.Commands;
import dondoc.web.Page;
import dondoc.web.Refused;
import dondoc.web.VersionTag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Tasks that come again and tasks in phases: every period is a task of its own.
@RestController
@RequestMapping("/api/v1/series")
class SeriesDoor {

    /// Either with a recurrence or with phases.
    ///
    /// @param directive id of the registered directive
    /// @param lead code or name of the one lead unit
    record SeriesForm(
            String directive,
            String clause,
            String content,
            String lead,
            String leader,
            String officer,
            @Nullable List<String> coordinators,
            @Nullable Boolean starred,
            @Nullable String remark,
            @Nullable RecurrenceForm recurrence,
            @Nullable List<@Nullable PhaseForm> phases) {}

    /// @param day 1 to 7 of the week (Monday is 1), 1 to 31 of the month or of the quarter's first month
    /// @param from no period begins before
    /// @param until none begins after
    /// @param phrase the deadline of each, e.g. `Trước ngày 25 hằng tháng`
    record RecurrenceForm(Every every, int day, LocalDate from, LocalDate until, String phrase) {}

    /// @param begins absent: today
    /// @param phrase the deadline, e.g. `Trước ngày 15/06/2026`
    record PhaseForm(String name, @Nullable LocalDate begins, String phrase) {}

    /// @param lead code or name of the unit that takes the periods to come
    record SeriesHandoverForm(
            String lead,
            String leader,
            String officer,
            @Nullable String document,
            @Nullable String reason) {}

    record SeriesEndForm(@Nullable String document, @Nullable String reason) {}

    private final OpeningASeries opening;
    private final HandingOverASeries handing;
    private final EndingASeries ending;
    private final KeepingSeries keeping;
    private final Commands commands;
    private final Directory directory;
    private final TaskReading reading;
    private final ListQuestion questions;

    SeriesDoor(
            OpeningASeries opening,
            HandingOverASeries handing,
            EndingASeries ending,
            KeepingSeries keeping,
            Commands commands,
            Directory directory,
            TaskReading reading,
            ListQuestion questions) {
        this.opening = opening;
        this.handing = handing;
        this.ending = ending;
        this.keeping = keeping;
        this.commands = commands;
        this.directory = directory;
        this.reading = reading;
        this.questions = questions;
    }

    @PostMapping
    ResponseEntity<Opened> open(@RequestBody SeriesForm f, Asking asking) {
        var wish = opening.wish(draft(f), asking.by());
        var opened = opening.carryOut(asking.order(wish.aggregateId(), wish.command()));
        return ResponseEntity.created(URI.create("/api/v1/series/" + opened.id()))
                .eTag(new VersionTag(opened.version()).quoted())
                .body(opened);
    }

    private static OpeningASeries.Draft draft(SeriesForm f) {
        var clause =
                new AssigningATask.Draft(
                        f.directive(),
                        f.clause(),
                        f.content(),
                        f.lead(),
                        f.leader(),
                        f.officer(),
                        f.coordinators() == null ? List.of() : f.coordinators(),
                        "",
                        Boolean.TRUE.equals(f.starred()),
                        f.remark());
        return new OpeningASeries.Draft(clause, recurrence(f.recurrence()), phases(f.phases()));
    }

    private static @Nullable Recurrence recurrence(@Nullable RecurrenceForm f) {
        return f == null
                ? null
                : new Recurrence(f.every(), f.day(), f.from(), f.until(), f.phrase());
    }

    private static @Nullable List<PhaseDraft> phases(@Nullable List<@Nullable PhaseForm> phases) {
        if (phases == null) {
            return null;
        }
        if (phases.stream().anyMatch(Objects::isNull)) {
            throw Rejection.at("phases", Reason.TEXT_MISSING);
        }
        return phases.stream()
                .filter(Objects::nonNull)
                .map(p -> new PhaseDraft(p.name(), p.begins(), p.phrase()))
                .toList();
    }

    /// Those of the caller's unit, or of every unit for whoever sees all.
    ///
    /// @param goingOn only those of which periods may still begin
    /// @param waiting only those whose unit or people are no more, so that a period waits
    @GetMapping
    Page<SeriesLine> list(
            @RequestParam @Nullable OrgId unit,
            @RequestParam @Nullable DirectiveId directive,
            @RequestParam(defaultValue = "false") boolean goingOn,
            @RequestParam(defaultValue = "false") boolean waiting,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit,
            By by) {
        var asked = new SeriesList(questions.unit(by, unit), directive, goingOn, waiting);
        return asked.cut(all(), cursor, limit);
    }

    private Stream<SeriesLine> all() {
        var day = questions.today();
        return directory.allSeries().stream()
                .flatMap(s -> SeriesLine.of(s, keeping.waits(s, day)).stream());
    }

    /// The right to see goes before everything else, as with tasks.
    @GetMapping("/{id}")
    SeriesView one(@PathVariable SeriesId id, By by) {
        var series = directory.series(id).orElse(SeriesEntry.NEW);
        var as = series.as();
        if (as == null) {
            throw Refused.because(
                    Sight.limit(by).isPresent() ? "ANOTHER_UNITS_TASK" : "UNKNOWN_SERIES");
        }
        Sight.check(by, series.lead(), "ANOTHER_UNITS_TASK");
        var day = reading.day().orElse(as.on());
        return SeriesView.of(as, series, keeping.waits(series, day), tasks(id, day, by));
    }

    /// A task may have changed hands since it began.
    private List<TaskRow> tasks(SeriesId series, LocalDate day, By by) {
        return reading.periodsOf(series).stream()
                .filter(t -> Sight.sees(by, t))
                .map(t -> TaskRow.of(t, day))
                .toList();
    }

    /// What waited begins at the next tick.
    @PostMapping("/{id}/handovers")
    ResponseEntity<Object> handOver(
            @PathVariable SeriesId id, @RequestBody SeriesHandoverForm f, Asking asking) {
        var draft =
                new HandingOver.Draft(f.lead(), f.leader(), f.officer(), f.document(), f.reason());
        var wish = handing.wish(id, draft);
        return commands.run(asking.order(wish.aggregateId(), wish.command()));
    }

    @PostMapping("/{id}/ends")
    ResponseEntity<Object> end(
            @PathVariable SeriesId id, @RequestBody SeriesEndForm f, Asking asking) {
        var wish = ending.wish(id, new EndingASeries.Draft(f.document(), f.reason()));
        return commands.run(asking.order(wish.aggregateId(), wish.command()));
    }
}

package dondoc.task.in.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dondoc.eventsourcing.By;
import dondoc.task.application.Directory;
import dondoc.task.application.children.OpenParts;
import dondoc.task.application.holding.Orphans;
import dondoc.task.application.holding.VacantPosts;
import dondoc.task.application.reading.LateRegistration;
import dondoc.task.application.reading.TaskQuestion;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.Years;
import dondoc.task.in.sight.ListQuestion;
import dondoc.task.in.sight.Sight;
import dondoc.web.Asking;
import dondoc.web.Page;
import dondoc.web.Refused;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the register needs to be kept in order: tasks whose unit or people are no more, completed ones
/// with an open part, and how late facts are entered.
@RestController
@RequestMapping("/api/v1")
class CareDoor {
    private static final int MOST_DAYS = 366;

    /// What binds the queue's cursor; which units it is about follows from the day.
    private static final TaskQuestion QUEUE = named("orphans");

    private static final TaskQuestion VACANCIES = named("vacancies");

    private static TaskQuestion named(String queue) {
        return new TaskQuestion(null, null, LocalDate.EPOCH, null, null, null, null, null, queue);
    }

    /// @param successors of the task's unit, in force on the city's day; more than one after a split
    record OrphanView(@JsonUnwrapped TaskRow task, List<OrgId> successors) {}

    /// @param leaderLeft the leader named in the task no longer holds the post
    /// @param officerLeft the officer does not
    record VacancyView(@JsonUnwrapped TaskRow task, boolean leaderLeft, boolean officerLeft) {
        private static VacancyView of(VacantPosts.Vacancy v, LocalDate day) {
            return new VacancyView(TaskRow.of(v.task(), day), v.leader(), v.officer());
        }
    }

    /// @param openParts its parts that are neither completed nor withdrawn
    record OpenPartsView(@JsonUnwrapped TaskRow task, List<TaskId> openParts) {}

    record OrphanHandoverForm(
            OrgId unit,
            String leader,
            String officer,
            @Nullable String document,
            @Nullable String reason) {}

    record LateRegistrationView(List<LateRegistration> items) {}

    private final Orphans orphans;
    private final VacantPosts vacant;
    private final OpenParts openParts;
    private final TaskReading reading;
    private final ListQuestion questions;
    private final Directory directory;

    CareDoor(
            Orphans orphans,
            VacantPosts vacant,
            OpenParts openParts,
            TaskReading reading,
            Directory directory,
            ListQuestion questions) {
        this.orphans = orphans;
        this.vacant = vacant;
        this.openParts = openParts;
        this.reading = reading;
        this.questions = questions;
        this.directory = directory;
    }

    /// Open tasks whose lead unit is not in force on the city's day.
    @GetMapping("/orphans")
    Page<OrphanView> orphans(
            @RequestParam @Nullable String cursor, @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var today = questions.today();
        var place = ListPlace.of(QUEUE.on(today), cursor);
        var day = place.question().day();
        var gone = orphans.gone(day);
        var found = reading.openOf(gone, place.after(), size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                shown.stream()
                        .map(t ->
                                new OrphanView(
                                        TaskRow.of(t, day), directory.successors(t.lead(), day)))
                        .toList(),
                found.size() > size ? place.behind(shown.getLast()) : null,
                reading.countOpenOf(gone));
    }

    /// Open tasks whose leader or officer has left the post by the city's day. How many there are in all
    /// is not counted.
    @GetMapping("/vacancies")
    Page<VacancyView> vacancies(
            @RequestParam @Nullable String cursor, @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var today = questions.today();
        var place = ListPlace.of(VACANCIES.on(today), cursor);
        var day = place.question().day();
        var found = vacant.on(day, place.after(), size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                shown.stream().map(v -> VacancyView.of(v, day)).toList(),
                found.size() > size ? place.behind(shown.getLast().task()) : null,
                null);
    }

    /// @param dryRun only says what would be done
    @PostMapping("/orphans/handovers")
    Orphans.Moved handOver(
            @RequestBody OrphanHandoverForm f,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Asking asking) {
        return orphans.handOver(
                new Orphans.Draft(f.unit(), f.leader(), f.officer(), f.document(), f.reason()),
                dryRun,
                asking.by(),
                asking.traceparent());
    }

    /// Completed tasks with a part that is open again, the first of them.
    @GetMapping("/quality/open-parts")
    Page<OpenPartsView> openParts(@RequestParam @Nullable Integer limit, By by) {
        var size = Page.limit(limit);
        var today = questions.today();
        var found = openParts.of(Sight.limit(by).orElse(null));
        return new Page<>(
                found.stream()
                        .limit(size)
                        .map(c -> new OpenPartsView(TaskRow.of(c.task(), today), c.open()))
                        .toList(),
                null,
                (long) found.size());
    }

    /// Completion reports recorded in a time, per unit: how many later than they are dated, by how much.
    @GetMapping("/quality/late-registration")
    LateRegistrationView lateRegistration(
            @RequestParam LocalDate from, @RequestParam LocalDate to, By by) {
        Years.check("from", from);
        Years.check("to", to);
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw Refused.because("BAD_TIME_SPAN").with("most", MOST_DAYS).at("to");
        }
        var unit = Sight.limit(by).orElse(null);
        return new LateRegistrationView(LateRegistration.of(reading.registrations(unit, from, to)));
    }
}

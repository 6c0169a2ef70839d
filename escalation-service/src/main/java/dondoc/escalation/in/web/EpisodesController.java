package dondoc.escalation.in.web;

import dondoc.escalation.application.EpisodeBook.Place;
import dondoc.escalation.application.ReadingOverdue;
import dondoc.escalation.application.ReadingOverdue.Line;
import dondoc.escalation.application.ReadingOverdue.Part;
import dondoc.escalation.domain.PersonId;
import dondoc.escalation.domain.TaskId;
import dondoc.escalation.domain.UnitCode;
import dondoc.eventsourcing.By;
import dondoc.web.Cursor;
import dondoc.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Overdue episodes, ended and running.
@RestController
class EpisodesController {

    private static final String STILL_OPEN = "OPEN";

    private final ReadingOverdue overdue;

    EpisodesController(ReadingOverdue overdue) {
        this.overdue = overdue;
    }

    /// @param lead with `leader` and `officer` who held the task on the day asked for, or on the
    ///     episode's last day
    /// @param ended last day, inclusive; absent while it runs
    /// @param reason REPORTED, EXTENDED, SUSPENDED, WITHDRAWN; OPEN while it runs
    /// @param days calendar days, first and last day included
    /// @param workingDays absent when the log does not reach back so far
    /// @param holders the length by who held the task, in order; together they are all of it
    record Item(
            TaskId task,
            String number,
            int year,
            String clause,
            UnitCode lead,
            PersonId leader,
            PersonId officer,
            int episode,
            LocalDate due,
            LocalDate since,
            @Nullable LocalDate ended,
            String reason,
            int days,
            @Nullable Integer workingDays,
            List<Interval> holders) {

        static Item of(Line line) {
            var opened = line.opened();
            var episode = line.standing().episode();
            return new Item(
                    opened.task(),
                    opened.number(),
                    opened.year(),
                    opened.clause(),
                    line.holder().lead(),
                    line.holder().leader(),
                    line.holder().officer(),
                    opened.episode(),
                    opened.due(),
                    episode.since(),
                    episode.ended(),
                    episode.reason() == null ? STILL_OPEN : episode.reason().name(),
                    line.days(),
                    line.workingDays(),
                    line.parts().stream().map(Interval::of).toList());
        }
    }

    /// The days of an episode on which one holder had the task.
    ///
    /// @param to last day, inclusive; absent while it goes on
    /// @param workingDays absent when the log does not reach back so far
    record Interval(
            UnitCode lead,
            PersonId leader,
            PersonId officer,
            LocalDate from,
            @Nullable LocalDate to,
            int calendarDays,
            @Nullable Integer workingDays) {

        static Interval of(Part part) {
            var tenure = part.tenure();
            return new Interval(
                    tenure.holder().lead(),
                    tenure.holder().leader(),
                    tenure.holder().officer(),
                    tenure.from(),
                    tenure.to(),
                    part.days(),
                    part.workingDays());
        }
    }

    @Operation(
            summary = "Overdue episodes, the oldest first",
            description =
                    "As known at the end of asOf; without it, as known now. An officer of a"
                            + " department sees what his own unit was late in.")
    @GetMapping("/api/v1/episodes")
    ResponseEntity<Page<Item>> episodes(
            @RequestParam(required = false) @Nullable TaskId task,
            @RequestParam(required = false) @Nullable UnitCode unit,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            By by) {
        var lead = Asked.unit(unit, by);
        var wanted = Page.limit(limit);
        var question = "task=%s&unit=%s&asOf=%s".formatted(task, lead, asOf);
        var after = Cursor.read(question, cursor, 2);
        var day = Asked.latestDay(asOf, overdue);
        var found = overdue.known(day, task, lead, place(after), wanted + 1);
        var shown = found.stream().limit(wanted).toList();
        return Tagged.carrying(
                new Page<>(
                        shown.stream().map(Item::of).toList(),
                        found.size() > wanted ? Cursor.write(question, last(shown)) : null,
                        null));
    }

    private static @Nullable Place place(@Nullable Cursor after) {
        if (after == null) {
            return null;
        }
        try {
            return new Place(LocalDate.parse(after.after().getFirst()), after.after().getLast());
        } catch (DateTimeException _) {
            throw Asked.noSuchPlace();
        }
    }

    private static List<String> last(List<Line> shown) {
        var place = shown.getLast().place();
        return List.of(place.since().toString(), place.id());
    }
}

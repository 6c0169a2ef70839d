package dondoc.escalation.in.web;

import static java.util.Objects.requireNonNull;

import dondoc.escalation.application.LetterShelf;
import dondoc.escalation.application.LetterShelf.Letter;
import dondoc.escalation.application.LetterShelf.Place;
import dondoc.escalation.application.Sight;
import dondoc.escalation.application.WeekBook;
import dondoc.escalation.domain.UnitCode;
import dondoc.escalation.domain.letter.UrgedTask;
import dondoc.escalation.domain.letter.Week;
import dondoc.eventsourcing.By;
import dondoc.web.Cursor;
import dondoc.web.Page;
import dondoc.web.Refused;
import dondoc.web.VersionTag;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The urging letters and the weeks they were drafted in.
@RestController
class LettersController {

    private final LetterShelf letters;
    private final WeekBook weeks;

    LettersController(LetterShelf letters, WeekBook weeks) {
        this.letters = letters;
        this.weeks = weeks;
    }

    /// A letter as data.
    ///
    /// @param draftedOn Wednesday, or the next working day
    /// @param cutoff the annex shows what was known at the end of this day
    /// @param missed weeks without a letter of their own that this one stands for
    /// @param recordedAt when the draft was recorded
    /// @param tasks the annex, longest late first
    record LetterView(
            UnitCode unit,
            Week week,
            LocalDate draftedOn,
            LocalDate cutoff,
            List<Week> missed,
            Instant recordedAt,
            List<UrgedTask> tasks) {

        static LetterView of(Letter letter) {
            var drafted = letter.drafted();
            return new LetterView(
                    drafted.unit(),
                    drafted.week(),
                    drafted.draftedOn(),
                    drafted.cutoff(),
                    drafted.missed(),
                    letter.at(),
                    drafted.tasks());
        }
    }

    /// @param letters units that have late tasks, and `tasks` named to them; for an officer, of his
    ///     own unit
    /// @param notDrafted units whose letter could not be drafted, told to those who see the city
    record WeekLine(
            Week week,
            LocalDate draftedOn,
            LocalDate cutoff,
            List<Week> missed,
            int letters,
            int tasks,
            @Nullable List<NotDrafted> notDrafted) {}

    /// @param reason `TOO_LARGE`, or what the engine says
    record NotDrafted(UnitCode unit, String reason) {}

    /// All weeks, oldest first.
    record Weeks(List<WeekLine> items) {}

    @Operation(
            summary = "Letters by week and unit",
            description = "An officer of a department sees the letters to his own unit.")
    @GetMapping("/api/v1/letters")
    ResponseEntity<Page<LetterView>> drafted(
            @RequestParam(required = false) @Nullable Week week,
            @RequestParam(required = false) @Nullable UnitCode unit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            By by) {
        var to = Asked.unit(unit, by);
        var wanted = Page.limit(limit);
        var question = "week=%s&unit=%s".formatted(week, to);
        var after = Cursor.read(question, cursor, 2);
        var found = letters.find(week, to, place(after), wanted + 1);
        var shown = found.stream().limit(wanted).map(LetterView::of).toList();
        return Tagged.carrying(
                new Page<>(
                        shown,
                        found.size() > wanted ? Cursor.write(question, last(shown)) : null,
                        null));
    }

    @Operation(summary = "The letter of a week to a unit")
    @GetMapping("/api/v1/letters/{unit}/{week}")
    ResponseEntity<LetterView> one(@PathVariable UnitCode unit, @PathVariable Week week, By by) {
        var to = requireNonNull(Asked.unit(unit, by));
        var letter =
                letters.find(to, week)
                        .orElseThrow(() ->
                                Refused.because("NO_LETTER")
                                        .with("unit", to.value())
                                        .with("week", week.value()));
        return new VersionTag(letter.sequence()).carrying(LetterView.of(letter));
    }

    @Operation(summary = "The weeks whose letters are drafted, the oldest first")
    @GetMapping("/api/v1/weeks")
    ResponseEntity<Weeks> weeks(By by) {
        var own = Asked.unit(null, by);
        var all = weeks.all().stream();
        if (Sight.of(by) instanceof Sight.City || own == null) {
            var failed = weeks.failed();
            return Tagged.carrying(new Weeks(all.map(w -> ofCity(w, failed)).toList()));
        }
        return Tagged.carrying(new Weeks(all.map(w -> ofUnit(w, own)).toList()));
    }

    private static WeekLine ofCity(WeekBook.DraftedWeek week, List<WeekBook.NotDrafted> failed) {
        var its =
                failed.stream()
                        .filter(f -> f.week().equals(week.week()))
                        .map(f -> new NotDrafted(f.unit(), f.reason()))
                        .toList();
        return line(week, week.letters(), week.tasks(), its.isEmpty() ? null : its);
    }

    private WeekLine ofUnit(WeekBook.DraftedWeek week, UnitCode unit) {
        return letters.find(unit, week.week())
                .map(letter -> line(week, 1, letter.drafted().tasks().size(), null))
                .orElseGet(() -> line(week, 0, 0, null));
    }

    private static WeekLine line(
            WeekBook.DraftedWeek week,
            int letters,
            int tasks,
            @Nullable List<NotDrafted> notDrafted) {
        return new WeekLine(
                week.week(),
                week.draftedOn(),
                week.cutoff(),
                week.missed(),
                letters,
                tasks,
                notDrafted);
    }

    private static @Nullable Place place(@Nullable Cursor after) {
        if (after == null) {
            return null;
        }
        try {
            return new Place(
                    new Week(after.after().getFirst()).value(),
                    new UnitCode(after.after().getLast()).value());
        } catch (IllegalArgumentException _) {
            throw Asked.noSuchPlace();
        }
    }

    private static List<String> last(List<LetterView> shown) {
        return List.of(shown.getLast().week().value(), shown.getLast().unit().value());
    }
}

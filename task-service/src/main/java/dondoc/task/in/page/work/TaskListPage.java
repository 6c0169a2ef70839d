package dondoc.task.in.page.work;

import dondoc.eventsourcing.By;
import dondoc.task.application.Directory;
import dondoc.task.application.exporting.ExportingAnAgenda;
import dondoc.task.application.reading.Agenda;
import dondoc.task.application.reading.Pressing;
import dondoc.task.application.reading.Sorting;
import dondoc.task.application.reading.TaskQuestion;
import dondoc.task.domain.directory.UnitEvent.UnitRegistered;
import dondoc.task.in.page.Called;
import dondoc.task.in.sight.ListQuestion;
import dondoc.task.in.sight.Sight;
import dondoc.task.in.sight.TaskLook;
import dondoc.task.in.web.files.FileForm;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// The tasks a reader sees, what presses most on top; and the same ones as a file.
@Controller
@Hidden
class TaskListPage {
    private static final int PAGE = 50;
    private static final List<Sorting.Key> COLUMNS =
            List.of(Sorting.Key.DOCUMENT, Sorting.Key.DUE, Sorting.Key.UPDATED);

    private final Agenda agenda;
    private final ExportingAnAgenda exporting;
    private final ListQuestion questions;
    private final Directory directory;
    private final Called called;
    private final TaskLook look;
    private final Showing showing;

    TaskListPage(
            Agenda agenda,
            ExportingAnAgenda exporting,
            ListQuestion questions,
            Directory directory,
            Called called,
            TaskLook look,
            Showing showing) {
        this.agenda = agenda;
        this.exporting = exporting;
        this.questions = questions;
        this.directory = directory;
        this.called = called;
        this.look = look;
        this.showing = showing;
    }

    @GetMapping("/")
    String list(@ModelAttribute Asked asked, By by, Locale language, Model page) {
        var filter = Filter.of(asked);
        var question = question(filter, by);
        var own = Sight.limit(by);
        page.addAttribute("listing", listing(filter, question, asked.skip(), by));
        page.addAttribute("day", question.day());
        page.addAttribute("unit", own.map(u -> called.unit(u, question.day())).orElse(null));
        page.addAttribute("units", own.isPresent() ? List.of() : units(question.day()));
        if (asked.open() != null) {
            var task = look.at(asked.open(), null, by);
            showing.put(page, task, null, new Visit(by, language, filter.query()));
        }
        return "work/list";
    }

    private TaskQuestion question(Filter filter, By by) {
        return questions.of(
                by,
                filter.unit(),
                null,
                null,
                null,
                filter.q(),
                null,
                null,
                null,
                filter.helping() ? "coordinating" : "leading",
                null);
    }

    private ListShown listing(Filter filter, TaskQuestion question, int skip, By by) {
        var counts = agenda.counts(question);
        var all = filter.view().count(counts);
        var groups =
                agenda.cut(wanted(filter, question), counts, skip, PAGE).stream()
                        .map(g -> group(g, question.day(), filter.query(), by))
                        .toList();
        long shown = groups.stream().mapToLong(g -> g.rows().size()).sum();
        return new ListShown(
                filter,
                chips(filter, counts),
                COLUMNS.stream().map(key -> ListShown.Column.of(key, filter)).toList(),
                groups,
                all,
                shown == 0 ? 0 : skip + 1,
                skip + shown,
                !counts.isEmpty(),
                skip == 0 ? null : filter.from(Math.max(0, skip - PAGE)),
                skip + shown < all ? filter.from(skip + PAGE) : null);
    }

    private static Agenda.Wanted wanted(Filter filter, TaskQuestion question) {
        return new Agenda.Wanted(question, filter.view().groups(), filter.sorting());
    }

    private ListShown.Group group(Agenda.Group group, LocalDate day, String list, By by) {
        return new ListShown.Group(
                group.pressing(),
                group.count(),
                group.tasks().stream().map(t -> Row.of(t, day, list, called, by)).toList());
    }

    private static List<ListShown.Chip> chips(Filter filter, Map<Pressing, Long> counts) {
        return Stream.of(View.values())
                .map(v ->
                        new ListShown.Chip(
                                v, v.count(counts), filter.with(v).href(), v == filter.view()))
                .toList();
    }

    /// To choose from, for those who see all.
    private List<UnitRegistered> units(LocalDate day) {
        return directory.units(day).stream().flatMap(u -> u.on(day).stream()).toList();
    }

    @GetMapping("/tasks.csv")
    void csv(@ModelAttribute Asked asked, By by, HttpServletResponse response) throws IOException {
        send(Filter.of(asked), FileForm.CSV, by, response);
    }

    @GetMapping("/tasks.xlsx")
    void xlsx(@ModelAttribute Asked asked, By by, HttpServletResponse response) throws IOException {
        send(Filter.of(asked), FileForm.XLSX, by, response);
    }

    /// The file bears the city's day.
    private void send(Filter filter, FileForm form, By by, HttpServletResponse response)
            throws IOException {
        var wanted = wanted(filter, question(filter, by));
        var counts = exporting.check(wanted);
        form.headers("nhiem-vu-" + wanted.question().day())
                .forEach((name, values) -> values.forEach(v -> response.setHeader(name, v)));
        try (var table = form.to(response.getOutputStream())) {
            exporting.write(wanted, counts, table);
        }
    }
}

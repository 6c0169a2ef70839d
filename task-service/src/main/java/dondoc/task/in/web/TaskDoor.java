package dondoc.task.in.web;

import dondoc.eventsourcing.By;
import dondoc.eventsourcing.Order;
import dondoc.task.application.AssigningATask;
import dondoc.task.application.Directory;
import dondoc.task.application.children.AddingAChild;
import dondoc.task.application.reading.Happening;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.family.Closing;
import dondoc.task.domain.family.Kinship;
import dondoc.task.domain.standing.TaskClass;
import dondoc.task.in.sight.Awaited;
import dondoc.task.in.sight.ListQuestion;
import dondoc.task.in.sight.TaskLook;
import dondoc.web.Asking;
import dondoc.web.Commands;
import dondoc.web.Cursor;
import dondoc.web.Page;
import dondoc.web.Refused;
import dondoc.web.VersionTag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Tasks: given, listed, looked at.
@RestController
@RequestMapping("/api/v1/tasks")
class TaskDoor {
    private static final int MOST_FACTS = 200;

    /// @param directive id of the registered directive
    /// @param lead code or name of the one lead unit
    /// @param phrase the deadline as the directive words it, e.g. `Trước ngày 15/06/2026`
    /// @param parent the task it is a part of; absent for a task by itself
    /// @param closing how it is reported complete, should it have children; absent: by hand
    /// @param parentClosing how the parent is, from now on; absent: as before
    record AssignmentForm(
            String directive,
            String clause,
            String content,
            String lead,
            String leader,
            String officer,
            @Nullable List<String> coordinators,
            String phrase,
            @Nullable Boolean starred,
            @Nullable String remark,
            @Nullable TaskId parent,
            @Nullable Closing closing,
            @Nullable Closing parentClosing) {}

    private final AssigningATask assigning;
    private final AddingAChild adding;
    private final Commands commands;
    private final TaskReading reading;
    private final Directory directory;
    private final ListQuestion questions;
    private final TaskLook look;

    TaskDoor(
            AssigningATask assigning,
            AddingAChild adding,
            Commands commands,
            TaskReading reading,
            Directory directory,
            ListQuestion questions,
            TaskLook look) {
        this.assigning = assigning;
        this.adding = adding;
        this.commands = commands;
        this.reading = reading;
        this.directory = directory;
        this.questions = questions;
        this.look = look;
    }

    @PostMapping
    ResponseEntity<Object> assign(@RequestBody AssignmentForm f, Asking asking) {
        var task = AssigningATask.task(f.directive(), f.clause()).value();
        return commands.create(asking, task, () -> order(f, asking), "/api/v1/tasks/" + task);
    }

    private Order order(AssignmentForm f, Asking asking) {
        var wish =
                assigning.wish(
                        new AssigningATask.Draft(
                                f.directive(),
                                f.clause(),
                                f.content(),
                                f.lead(),
                                f.leader(),
                                f.officer(),
                                f.coordinators() == null ? List.of() : f.coordinators(),
                                f.phrase(),
                                Boolean.TRUE.equals(f.starred()),
                                f.remark()),
                        kin(f),
                        asking.recordedAt() != null);
        var order = asking.order(wish.aggregateId(), wish.command());
        if (f.parent() != null) {
            adding.announce(order, f.parent(), f.parentClosing());
        }
        return order;
    }

    /// A parent that was given a moment ago is waited for.
    private Kinship kin(AssignmentForm f) {
        var parent = f.parent();
        if (parent != null) {
            Awaited.tasks(reading, List.of(parent));
            return adding.under(parent, f.closing());
        }
        if (f.parentClosing() != null) {
            throw Rejection.at("parentClosing", Reason.NOT_A_CHILD);
        }
        return Kinship.closing(f.closing());
    }

    @GetMapping("/{id}")
    ResponseEntity<TaskView> one(
            @PathVariable TaskId id, @RequestParam @Nullable VersionTag atLeast, By by) {
        var view = view(look.at(id, atLeast, by));
        return ResponseEntity.ok().eTag(tag(view)).body(view);
    }

    /// The class of a task changes with the day, without a new version of the task.
    private static String tag(TaskView view) {
        return "\"%d-%s\"".formatted(view.task().version(), view.day());
    }

    /// All that happened to a task, oldest first.
    @GetMapping("/{id}/timeline")
    Page<Happening> timeline(
            @PathVariable TaskId id,
            @RequestParam @Nullable VersionTag atLeast,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit,
            By by) {
        var size = Page.limit(limit);
        var question = "timeline of " + id;
        var after = sequence(Cursor.read(question, cursor, 1));
        var sheet = look.at(id, atLeast, by);
        var found = reading.timeline(id, after, size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                shown,
                found.size() > size
                        ? Cursor.write(
                                question, List.of(String.valueOf(shown.getLast().sequence())))
                        : null,
                sheet.version());
    }

    private TaskView view(TaskSheet sheet) {
        var day = questions.today();
        return new TaskView(
                TaskRow.of(sheet, day),
                day,
                look.why(sheet),
                directory.directive(sheet.directive()).map(DirectiveEntry::end).orElse(null),
                sheet.report(),
                sheet.progress(),
                sheet.waiting(),
                sheet.updatedOn(),
                sheet.acknowledgedOn(),
                sheet.returnAsked(),
                sheet.waits(),
                sheet.family().closing(),
                children(sheet, day),
                reading.latest(sheet.id(), MOST_FACTS));
    }

    private List<TaskView.Child> children(TaskSheet sheet, LocalDate day) {
        return sheet.family().children().isEmpty()
                ? List.of()
                : reading.childrenOf(sheet.id()).stream()
                        .map(child -> TaskView.Child.of(child, day))
                        .toList();
    }

    @GetMapping
    Page<TaskRow> list(
            @RequestParam @Nullable OrgId unit,
            @RequestParam(name = "class") @Nullable TaskClass in,
            @RequestParam @Nullable LocalDate dueFrom,
            @RequestParam @Nullable LocalDate dueTo,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String number,
            @RequestParam @Nullable Integer year,
            @RequestParam @Nullable String clause,
            @RequestParam @Nullable String role,
            @RequestParam @Nullable Integer notUpdatedForDays,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit,
            By by) {
        var size = Page.limit(limit);
        var asked =
                questions.of(
                        by,
                        unit,
                        in,
                        dueFrom,
                        dueTo,
                        q,
                        number,
                        year,
                        clause,
                        role,
                        notUpdatedForDays);
        var place = ListPlace.of(asked, cursor);
        var question = place.question();
        var found = reading.tasks(question, place.after(), size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                shown.stream().map(t -> TaskRow.of(t, question.day())).toList(),
                found.size() > size ? place.behind(shown.getLast()) : null,
                reading.count(question));
    }

    private static long sequence(@Nullable Cursor cursor) {
        try {
            return cursor == null ? 0 : Long.parseLong(cursor.after().getFirst());
        } catch (NumberFormatException _) {
            throw Refused.because("BAD_CURSOR").at("cursor");
        }
    }
}

package dondoc.task.in.web;

import static dondoc.task.domain.Reason.CHILDREN_STILL_OPEN;

import dondoc.feed.AtLeast;
import dondoc.task.application.children.ClosingParents;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.work.TaskCommand;
import dondoc.web.Asking;
import dondoc.web.Commands;
import dondoc.web.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What happens to a task once it is given. None of these needs the read model, but what concerns the
/// children of a task that has some.
@RestController
@RequestMapping("/api/v1/tasks/{id}")
class TaskWorkDoor {

    /// @param evidence https links, never fetched
    record ProgressForm(
            @Nullable Integer percent,
            @Nullable String text,
            @Nullable List<@Nullable String> evidence) {}

    /// @param reportedOn date of the report; absent: today
    /// @param evidence https links, never fetched
    record ReportForm(
            @Nullable LocalDate reportedOn,
            @Nullable String document,
            @Nullable String text,
            @Nullable List<@Nullable String> evidence) {}

    record AcceptanceForm(@Nullable String remark) {}

    record RejectionForm(@Nullable String reason) {}

    /// @param effective absent: today
    record WithdrawalForm(
            @Nullable LocalDate effective, @Nullable String document, @Nullable String reason) {}

    private final Commands commands;
    private final ClosingParents closing;
    private final TaskReading reading;

    TaskWorkDoor(Commands commands, ClosingParents closing, TaskReading reading) {
        this.commands = commands;
        this.closing = closing;
        this.reading = reading;
    }

    @PostMapping("/progress")
    ResponseEntity<Object> progress(
            @PathVariable TaskId id, @RequestBody ProgressForm f, Asking asking) {
        return run(
                id,
                asking,
                past ->
                        new TaskCommand.UpdateProgress(
                                f.percent(), f.text(), links(f.evidence()), past));
    }

    @PostMapping("/completion-reports")
    ResponseEntity<Object> report(
            @PathVariable TaskId id, @RequestBody ReportForm f, Asking asking) {
        var done =
                withChildren(
                        id,
                        asking,
                        closing::doneChildrenOf,
                        (children, past) ->
                                new TaskCommand.ReportCompletion(
                                        f.reportedOn(),
                                        f.document(),
                                        f.text(),
                                        links(f.evidence()),
                                        children,
                                        past));
        moved(id, done);
        return done;
    }

    @PostMapping("/completion-acceptances")
    ResponseEntity<Object> accept(
            @PathVariable TaskId id, @RequestBody AcceptanceForm f, Asking asking) {
        return withChildren(
                id,
                asking,
                closing::closedChildrenOf,
                (children, past) -> new TaskCommand.AcceptCompletion(f.remark(), children, past));
    }

    /// Its children may have come so far already; the task itself does not know.
    private ResponseEntity<Object> withChildren(
            TaskId id,
            Asking asking,
            Function<TaskId, List<TaskId>> known,
            BiFunction<List<TaskId>, Boolean, TaskCommand> wish) {
        try {
            return run(id, asking, past -> wish.apply(List.of(), past));
        } catch (Refused e) {
            if (!e.code().equals(CHILDREN_STILL_OPEN.name())) {
                throw e;
            }
            var children = known.apply(id);
            return run(id, asking.then("with-children"), past -> wish.apply(children, past));
        }
    }

    @PostMapping("/completion-rejections")
    ResponseEntity<Object> reject(
            @PathVariable TaskId id, @RequestBody RejectionForm f, Asking asking) {
        var done = run(id, asking, past -> new TaskCommand.RejectCompletion(f.reason(), past));
        moved(id, done);
        return done;
    }

    @PostMapping("/withdrawals")
    ResponseEntity<Object> withdraw(
            @PathVariable TaskId id, @RequestBody WithdrawalForm f, Asking asking) {
        var done =
                run(
                        id,
                        asking,
                        past ->
                                new TaskCommand.Withdraw(
                                        f.effective(), f.document(), f.reason(), null, past));
        moved(id, done);
        return done;
    }

    /// Something may follow for the task it is a part of.
    private void moved(TaskId id, ResponseEntity<Object> done) {
        if (done.getBody() instanceof Commands.Done d) {
            closing.after(id, () -> AtLeast.reached(() -> reading.versionOf(id), d.version()));
        }
    }

    /// An entry that is `null` is no link; the rules refuse it like any other that is none.
    static List<String> links(@Nullable List<@Nullable String> evidence) {
        return evidence == null
                ? List.of()
                : evidence.stream().map(l -> Objects.requireNonNullElse(l, "")).toList();
    }

    /// A claimed time makes it a past fact; who may claim one is the engine's to say.
    private ResponseEntity<Object> run(
            TaskId id, Asking asking, Function<Boolean, TaskCommand> wish) {
        return commands.run(asking.order(id.value(), wish.apply(asking.recordedAt() != null)));
    }
}

package dondoc.task.in.web;

import dondoc.task.application.Wish;
import dondoc.task.application.deadlines.GrantingExtensions;
import dondoc.task.application.deadlines.ResumingATask;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.extension.ExtensionReason;
import dondoc.task.domain.work.Authority;
import dondoc.task.domain.work.TaskCommand;
import dondoc.web.Asking;
import dondoc.web.Commands;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How long a task may take: put off, refused to be put off, set aside while it waits for a superior.
/// None of these needs the read model.
@RestController
@RequestMapping("/api/v1/tasks/{id}")
class TaskTermDoor {

    /// @param reasonCode one of the reasons of `/extension-rules`
    record RequestForm(LocalDate proposed, String reason, @Nullable ExtensionReason reasonCode) {}

    /// @param request the request it answers; absent: the one that waits
    /// @param reasonCode one of the reasons of `/extension-rules`
    /// @param authority absent: the Task Force's own
    record GrantForm(
            LocalDate to,
            @Nullable Integer request,
            @Nullable String document,
            @Nullable String reason,
            @Nullable ExtensionReason reasonCode,
            @Nullable Authority authority) {}

    record RefusalForm(@Nullable Integer request, @Nullable String reason) {}

    /// @param awaits whom or what the task waits for
    record SuspensionForm(String awaits, @Nullable String document, @Nullable String reason) {}

    record ResumptionForm(@Nullable String document, @Nullable String reason) {}

    private final GrantingExtensions grantingExtensions;
    private final ResumingATask resumingATask;
    private final Commands commands;

    TaskTermDoor(
            GrantingExtensions grantingExtensions, ResumingATask resumingATask, Commands commands) {
        this.grantingExtensions = grantingExtensions;
        this.resumingATask = resumingATask;
        this.commands = commands;
    }

    @PostMapping("/extension-requests")
    ResponseEntity<Object> request(
            @PathVariable TaskId id, @RequestBody RequestForm f, Asking asking) {
        return run(
                id,
                new TaskCommand.RequestExtension(
                        f.proposed(), f.reason(), f.reasonCode(), past(asking)),
                asking);
    }

    @PostMapping("/extension-grants")
    ResponseEntity<Object> grant(@PathVariable TaskId id, @RequestBody GrantForm f, Asking asking) {
        var draft =
                new GrantingExtensions.Draft(
                        f.to(),
                        f.request(),
                        f.document(),
                        f.reason(),
                        f.reasonCode(),
                        f.authority());
        return run(grantingExtensions.wish(id, draft, past(asking)), asking);
    }

    @PostMapping("/extension-refusals")
    ResponseEntity<Object> refuse(
            @PathVariable TaskId id, @RequestBody RefusalForm f, Asking asking) {
        return run(
                id, new TaskCommand.RefuseExtension(f.request(), f.reason(), past(asking)), asking);
    }

    @PostMapping("/suspensions")
    ResponseEntity<Object> suspend(
            @PathVariable TaskId id, @RequestBody SuspensionForm f, Asking asking) {
        return run(
                id,
                new TaskCommand.Suspend(f.awaits(), f.document(), f.reason(), past(asking)),
                asking);
    }

    @PostMapping("/resumptions")
    ResponseEntity<Object> resume(
            @PathVariable TaskId id, @RequestBody ResumptionForm f, Asking asking) {
        return run(resumingATask.wish(id, f.document(), f.reason(), past(asking)), asking);
    }

    /// A claimed time makes it a past fact; who may claim one is the engine's to say.
    private static boolean past(Asking asking) {
        return asking.recordedAt() != null;
    }

    private ResponseEntity<Object> run(TaskId id, TaskCommand command, Asking asking) {
        return run(new Wish(id.value(), command), asking);
    }

    private ResponseEntity<Object> run(Wish wish, Asking asking) {
        return commands.run(asking.order(wish.aggregateId(), wish.command()));
    }
}

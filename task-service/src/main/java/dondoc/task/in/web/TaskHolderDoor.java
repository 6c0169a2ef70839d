package dondoc.task.in.web;

import dondoc.task.application.Wish;
import dondoc.task.application.directives.ShreddingADirective;
import dondoc.task.application.holding.AskingForReturn;
import dondoc.task.application.holding.BringingForward;
import dondoc.task.application.holding.HandingOver;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.work.ReturnKind;
import dondoc.task.domain.work.TaskCommand;
import dondoc.web.Asking;
import dondoc.web.Commands;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whose a task is and stays, who helps with it, and what the Task Force decides about that.
@RestController
@RequestMapping("/api/v1/tasks/{id}")
class TaskHolderDoor {

    /// @param lead code or name of the unit that takes the task
    record HandoverForm(
            String lead,
            String leader,
            String officer,
            @Nullable String document,
            @Nullable String reason) {}

    record AcknowledgementForm(@Nullable String text) {}

    /// @param proposed code of the unit to take the task instead
    record ReturnForm(ReturnKind kind, String reason, @Nullable OrgId proposed) {}

    /// @param request the request it answers; absent: the one that waits
    record ReturnDecisionForm(
            @Nullable Integer request,
            boolean accepted,
            @Nullable String reason,
            @Nullable String document) {}

    record RevocationForm(String reason, @Nullable String document) {}

    /// @param unit absent: the caller's own
    /// @param evidence https links, never fetched
    record ContributionForm(
            @Nullable OrgId unit, String text, @Nullable List<@Nullable String> evidence) {}

    /// @param directive id of the registered one that brings the date forward
    record AdvanceForm(
            LocalDate to,
            DirectiveId directive,
            @Nullable String document,
            @Nullable String reason) {}

    record StarForm(boolean starred, @Nullable String document) {}

    private final HandingOver handingOver;
    private final AskingForReturn askingForReturn;
    private final BringingForward bringingForward;
    private final ShreddingADirective shredding;
    private final Commands commands;

    TaskHolderDoor(
            HandingOver handingOver,
            AskingForReturn askingForReturn,
            BringingForward bringingForward,
            ShreddingADirective shredding,
            Commands commands) {
        this.handingOver = handingOver;
        this.askingForReturn = askingForReturn;
        this.bringingForward = bringingForward;
        this.shredding = shredding;
        this.commands = commands;
    }

    @PostMapping("/handovers")
    ResponseEntity<Object> handOver(
            @PathVariable TaskId id, @RequestBody HandoverForm f, Asking asking) {
        var draft =
                new HandingOver.Draft(f.lead(), f.leader(), f.officer(), f.document(), f.reason());
        return run(id, () -> handingOver.wish(id, draft, past(asking)), asking);
    }

    @PostMapping("/acknowledgements")
    ResponseEntity<Object> acknowledge(
            @PathVariable TaskId id, @RequestBody AcknowledgementForm f, Asking asking) {
        return run(id, new TaskCommand.Acknowledge(f.text(), past(asking)), asking);
    }

    @PostMapping("/return-requests")
    ResponseEntity<Object> askReturn(
            @PathVariable TaskId id, @RequestBody ReturnForm f, Asking asking) {
        return run(
                id,
                () -> askingForReturn.wish(id, f.kind(), f.reason(), f.proposed(), past(asking)),
                asking);
    }

    @PostMapping("/return-decisions")
    ResponseEntity<Object> decideReturn(
            @PathVariable TaskId id, @RequestBody ReturnDecisionForm f, Asking asking) {
        return run(
                id,
                new TaskCommand.DecideReturn(
                        f.request(), f.accepted(), f.reason(), f.document(), past(asking)),
                asking);
    }

    @PostMapping("/acceptance-revocations")
    ResponseEntity<Object> revoke(
            @PathVariable TaskId id, @RequestBody RevocationForm f, Asking asking) {
        shredding.readable(id);
        return run(
                id,
                new TaskCommand.RevokeAcceptance(f.reason(), f.document(), past(asking)),
                asking);
    }

    @PostMapping("/contributions")
    ResponseEntity<Object> contribute(
            @PathVariable TaskId id, @RequestBody ContributionForm f, Asking asking) {
        return run(
                id,
                new TaskCommand.Contribute(
                        f.unit() == null ? own(asking) : f.unit(),
                        f.text(),
                        TaskWorkDoor.links(f.evidence()),
                        past(asking)),
                asking);
    }

    @PostMapping("/deadline-advances")
    ResponseEntity<Object> bringForward(
            @PathVariable TaskId id, @RequestBody AdvanceForm f, Asking asking) {
        return run(
                id,
                () ->
                        bringingForward.wish(
                                id, f.to(), f.directive(), f.document(), f.reason(), past(asking)),
                asking);
    }

    @PostMapping("/stars")
    ResponseEntity<Object> star(@PathVariable TaskId id, @RequestBody StarForm f, Asking asking) {
        return run(id, new TaskCommand.Star(f.starred(), f.document(), past(asking)), asking);
    }

    /// Whoever belongs to no unit says whose contribution he records.
    private static OrgId own(Asking asking) {
        var unit = asking.by().unit();
        if (unit == null || !OrgId.isOne(unit)) {
            throw Rejection.at("unit", Reason.TEXT_MISSING);
        }
        return new OrgId(unit);
    }

    private static boolean past(Asking asking) {
        return asking.recordedAt() != null;
    }

    private ResponseEntity<Object> run(TaskId id, TaskCommand command, Asking asking) {
        return commands.run(asking.order(id.value(), command));
    }

    /// What was answered before is answered the same, though unit, people or directive have changed
    /// since.
    private ResponseEntity<Object> run(TaskId id, Supplier<Wish> wish, Asking asking) {
        return commands.run(
                asking, id.value(), () -> asking.order(id.value(), wish.get().command()));
    }
}

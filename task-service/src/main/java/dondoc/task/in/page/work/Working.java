package dondoc.task.in.page.work;

import dondoc.eventsourcing.By;
import dondoc.task.application.Directory;
import dondoc.task.application.Wish;
import dondoc.task.application.children.ClosingParents;
import dondoc.task.application.holding.AskingForReturn;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.work.ReturnKind;
import dondoc.task.domain.work.TaskCommand.Acknowledge;
import dondoc.task.domain.work.TaskCommand.ReportCompletion;
import dondoc.task.domain.work.TaskCommand.RequestExtension;
import dondoc.task.domain.work.TaskCommand.UpdateProgress;
import dondoc.task.in.page.Outcome;
import dondoc.task.in.page.Seal;
import dondoc.task.in.page.Sending;
import dondoc.task.in.page.Troubles;
import dondoc.task.in.sight.ListQuestion;
import dondoc.web.Refused;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes of what was typed the wish that the API would make of it, and sends it.
@Component
class Working {
    private static final String WITH_CHILDREN = "with-children";

    private final AskingForReturn returning;
    private final Directory directory;
    private final ListQuestion questions;
    private final ClosingParents closing;
    private final Sending sending;

    Working(
            AskingForReturn returning,
            Directory directory,
            ListQuestion questions,
            ClosingParents closing,
            Sending sending) {
        this.returning = returning;
        this.directory = directory;
        this.questions = questions;
        this.closing = closing;
        this.sending = sending;
    }

    Outcome send(Deed deed, TaskId task, Typed typed, Seal seal, By by) {
        try {
            var wish = wish(deed, task, typed);
            var outcome = sending.send(wish, seal, by);
            return waitsForChildren(outcome) && wish.command() instanceof ReportCompletion report
                    ? sending.send(withChildren(task, report), seal.then(WITH_CHILDREN), by)
                    : outcome;
        } catch (Rejection e) {
            return new Outcome.No(Troubles.refused(e));
        }
    }

    /// Its children may be reported already; the task itself does not know.
    private static boolean waitsForChildren(Outcome outcome) {
        return outcome instanceof Outcome.No(Refused why)
                && why.code().equals(Reason.CHILDREN_STILL_OPEN.name());
    }

    private Wish withChildren(TaskId task, ReportCompletion report) {
        return new Wish(task.value(), report.with(closing.doneChildrenOf(task)));
    }

    private Wish wish(Deed deed, TaskId task, Typed typed) {
        return switch (deed) {
            case ACKNOWLEDGE -> new Wish(task.value(), new Acknowledge(typed.text(), false));
            case PROGRESS ->
                    new Wish(
                            task.value(),
                            new UpdateProgress(
                                    typed.readPercent(),
                                    typed.text(),
                                    typed.readEvidence(),
                                    false));
            case COMPLETION ->
                    new Wish(
                            task.value(),
                            new ReportCompletion(
                                    null,
                                    typed.document(),
                                    typed.text(),
                                    typed.readEvidence(),
                                    false));
            case EXTENSION ->
                    new Wish(
                            task.value(),
                            new RequestExtension(
                                    typed.readProposed(),
                                    typed.reason(),
                                    typed.readReasonCode(),
                                    false));
            case RETURN ->
                    returning.wish(
                            task,
                            kind(typed.kind()),
                            typed.reason(),
                            instead(typed.instead()),
                            false);
        };
    }

    private @Nullable OrgId instead(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : directory.unitNames().coded("instead", typed, questions.today());
    }

    private static ReturnKind kind(@Nullable String typed) {
        return Arrays.stream(ReturnKind.values())
                .filter(k -> k.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Rejection.at("kind", Reason.TEXT_MISSING));
    }
}

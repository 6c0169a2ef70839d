package dondoc.task.in.page.work;

import dondoc.task.application.Wish;
import dondoc.task.application.holding.AskingForReturn;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.work.ReturnKind;
import dondoc.task.domain.work.TaskCommand.Acknowledge;
import dondoc.task.domain.work.TaskCommand.ReportCompletion;
import dondoc.task.domain.work.TaskCommand.RequestExtension;
import dondoc.task.domain.work.TaskCommand.UpdateProgress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes of what was typed the wish that the API would make of it.
@Component
class Working {
    private final AskingForReturn returning;

    Working(AskingForReturn returning) {
        this.returning = returning;
    }

    /// @throws Rejection when it cannot be read
    Wish wish(Deed deed, TaskId task, Typed typed) {
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
                            new RequestExtension(typed.readProposed(), typed.reason(), false));
            case RETURN -> returning.wish(task, kind(typed.kind()), typed.reason(), null, false);
        };
    }

    private static ReturnKind kind(@Nullable String typed) {
        return Arrays.stream(ReturnKind.values())
                .filter(k -> k.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Rejection.at("kind", Reason.TEXT_MISSING));
    }
}

package dondoc.task.application.holding;

import dondoc.task.application.DirectivesInForce;
import dondoc.task.application.Directory;
import dondoc.task.application.Wish;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.work.TaskCommand.BringDeadlineForward;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An earlier due date takes a directive that holds (domain.md, edge case 5).
public final class BringingForward {
    private final DirectivesInForce directives;

    public BringingForward(Directory directory) {
        directives = new DirectivesInForce(directory);
    }

    /// @throws Rejection `UNKNOWN_DIRECTIVE`, `DIRECTIVE_NO_LONGER_HOLDS`
    public Wish wish(
            TaskId task,
            LocalDate to,
            DirectiveId directive,
            @Nullable String document,
            @Nullable String reason,
            boolean history) {
        var named = directives.named(directive, history).directive();
        return new Wish(
                task.value(), new BringDeadlineForward(to, named, document, reason, history));
    }
}

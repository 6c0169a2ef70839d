package dondoc.task.application.holding;

import static dondoc.task.domain.Reason.UNKNOWN_DIRECTIVE;

import dondoc.task.application.Directory;
import dondoc.task.application.Wish;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.work.TaskCommand.BringDeadlineForward;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An earlier due date takes a registered directive (domain.md, edge case 5).
public final class BringingForward {
    private final Directory directory;

    public BringingForward(Directory directory) {
        this.directory = directory;
    }

    /// @throws Rejection `UNKNOWN_DIRECTIVE`
    public Wish wish(
            TaskId task,
            LocalDate to,
            DirectiveId directive,
            @Nullable String document,
            @Nullable String reason,
            boolean history) {
        if (directory.directive(directive).isEmpty()) {
            throw Rejection.at("directive", UNKNOWN_DIRECTIVE);
        }
        return new Wish(
                task.value(), new BringDeadlineForward(to, directive, document, reason, history));
    }
}

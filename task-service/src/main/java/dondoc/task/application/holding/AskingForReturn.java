package dondoc.task.application.holding;

import static dondoc.task.domain.Reason.UNKNOWN_UNIT;

import dondoc.task.application.Directory;
import dondoc.task.application.Wish;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.work.ReturnKind;
import dondoc.task.domain.work.TaskCommand.AskReturn;
import org.jspecify.annotations.Nullable;

/// A unit wants a task off its hands; the unit it names instead must be one.
public final class AskingForReturn {
    private final Directory directory;

    public AskingForReturn(Directory directory) {
        this.directory = directory;
    }

    /// @throws Rejection `UNKNOWN_UNIT`
    public Wish wish(
            TaskId task,
            ReturnKind kind,
            @Nullable String reason,
            @Nullable OrgId proposed,
            boolean history) {
        if (proposed != null && directory.unit(proposed).isEmpty()) {
            throw Rejection.at("proposed", UNKNOWN_UNIT);
        }
        return new Wish(task.value(), new AskReturn(kind, reason, proposed, history));
    }
}

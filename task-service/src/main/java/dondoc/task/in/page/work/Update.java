package dondoc.task.in.page.work;

import dondoc.task.application.Wish;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.work.TaskCommand.UpdateProgress;
import dondoc.task.in.page.Beginning;
import dondoc.task.in.page.Seal;
import dondoc.task.in.page.Trouble;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of the form that updates many tasks.
///
/// @param content the beginning of the task
/// @param percent as typed
/// @param text as typed
/// @param trouble why it was not taken, `null` before it was sent
record Update(
        TaskSheet task,
        String content,
        Seal seal,
        @Nullable String percent,
        @Nullable String text,
        @Nullable Trouble trouble) {

    static Update empty(TaskSheet task) {
        return of(task, Seal.fresh(task.version()), null, null);
    }

    static Update of(TaskSheet task, Seal seal, @Nullable String percent, @Nullable String text) {
        return new Update(task, Beginning.of(task.content()), seal, percent, text, null);
    }

    /// @param shared said of all tasks of which nothing else is said
    /// @throws Rejection when it cannot be read
    Wish wish(@Nullable String shared) {
        var said = text == null || text.isBlank() ? shared : text;
        return new Wish(
                task.id().value(),
                new UpdateProgress(Typed.percent(percent), said, List.of(), false));
    }

    /// Not taken: sent again under the seal given.
    Update not(Trouble why, Seal next) {
        return new Update(task, content, next, percent, text, why);
    }
}

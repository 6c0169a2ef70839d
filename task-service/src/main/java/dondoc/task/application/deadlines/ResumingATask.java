package dondoc.task.application.deadlines;

import dondoc.task.application.Directory;
import dondoc.task.application.Wish;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.work.TaskCommand.Resume;
import org.jspecify.annotations.Nullable;

/// A suspended task goes on: what it waited is counted on the working calendar known now.
public final class ResumingATask {
    private final Directory directory;

    public ResumingATask(Directory directory) {
        this.directory = directory;
    }

    public Wish wish(
            TaskId task, @Nullable String document, @Nullable String reason, boolean history) {
        return new Wish(
                task.value(),
                new Resume(directory.calendar().inForce(), document, reason, history));
    }
}

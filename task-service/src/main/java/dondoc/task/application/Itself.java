package dondoc.task.application;

import dondoc.eventsourcing.By;
import dondoc.task.domain.Asker;
import java.util.Set;

/// This service as one who asks: what it finishes or begins by itself, it does on behalf of the Task
/// Force.
public final class Itself {
    public static final By BY = new By("task-service", null, Set.of(Asker.TASK_FORCE));

    private Itself() {}
}

package dondoc.task.application.importing;

import dondoc.task.domain.TaskId;
import dondoc.task.domain.work.Source;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Port to what is known of how tasks came in.
public interface Assignments {

    /// @param source row of the file it came from, `null` for a task assigned by hand
    /// @param due as worked out then
    record Assignment(@Nullable Source source, @Nullable LocalDate due) {}

    /// Those of the tasks that are assigned.
    Map<TaskId, Assignment> of(Collection<TaskId> tasks);
}

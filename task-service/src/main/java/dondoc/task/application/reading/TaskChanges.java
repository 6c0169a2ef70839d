package dondoc.task.application.reading;

import dondoc.task.domain.OrgId;
import dondoc.task.domain.TaskId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Port to the facts about tasks in the order they are told to other systems: per partition of the
/// log as they stand there.
public interface TaskChanges {

    /// Facts behind a place, as far as one look goes.
    ///
    /// @param place offset of the last fact seen, by partition; a partition that is not named begins
    /// @param unit only facts about tasks this unit leads or helps with now, and those by which a
    ///     task went from it to another; `null` for all
    Found after(Map<Integer, Long> place, @Nullable OrgId unit, int limit);

    /// @param lead the unit in the lead now
    record Change(TaskId task, OrgId lead, Happening fact) {}

    /// @param place where to go on; it moves on over facts that are not for this reader, too
    /// @param more whether the look ended before the facts did
    record Found(List<Change> changes, Map<Integer, Long> place, boolean more) {
        public Found {
            changes = List.copyOf(changes);
            place = Map.copyOf(place);
        }
    }
}

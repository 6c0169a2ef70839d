package dondoc.task.application.reading;

import dondoc.task.domain.OrgId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Port to what lies on the Task Force's desk.
public interface DeskReading {

    /// How many tasks wait for a decision.
    long count(Matter matter);

    /// Tasks that wait for a decision, in the order of the matter.
    ///
    /// @param skip so many from the front
    List<TaskSheet> tasks(Matter matter, int skip, int limit);

    /// How many tasks that are not closed each of these units has; what has none is left out.
    Map<OrgId, Long> openByUnit(Set<OrgId> leads);
}

package dondoc.task.domain.directive;

import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.TaskId;

/// One unit's part in a clause that is given to many: a task of its own.
public record Share(TaskId task, OrgId lead, PersonId leader, PersonId officer) {

    /// Everything a person has said of it.
    String said() {
        return String.join(" ", lead.value(), leader.value(), officer.value());
    }
}

package dondoc.task.domain.work;

import static java.util.Objects.requireNonNull;

import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;

/// Who has a task: one unit, one leader, one specialist.
public record Holder(OrgId lead, PersonId leader, PersonId officer) {
    public Holder {
        requireNonNull(lead, "lead");
        requireNonNull(leader, "leader");
        requireNonNull(officer, "officer");
    }
}

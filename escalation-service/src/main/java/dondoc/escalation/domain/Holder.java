package dondoc.escalation.domain;

import static java.util.Objects.requireNonNull;

/// Who holds a task: the one lead unit, the responsible leader and the handling officer.
public record Holder(UnitCode lead, PersonId leader, PersonId officer) {
    public Holder {
        requireNonNull(lead, "lead");
        requireNonNull(leader, "leader");
        requireNonNull(officer, "officer");
    }
}

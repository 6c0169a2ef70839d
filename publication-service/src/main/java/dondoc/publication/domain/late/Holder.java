package dondoc.publication.domain.late;

import java.util.Set;

/// Who holds a task.
///
/// @param lead the lead unit; coordinating units are never late
/// @param persons the responsible leader and the handling officer; one person may be both
public record Holder(UnitCode lead, Set<PersonId> persons) {
    public Holder {
        persons = Set.copyOf(persons);
    }
}

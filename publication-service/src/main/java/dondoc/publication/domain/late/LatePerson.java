package dondoc.publication.domain.late;

import java.util.List;

/// A person's row in the list of a quarter: responsible leader or handling officer of late tasks.
///
/// @param units the lead units of those tasks, in order of their codes
/// @param tasks how many; a person who is both leader and officer of a task counts it once
public record LatePerson(PersonId person, List<UnitCode> units, Late tasks) {
    public LatePerson {
        units = List.copyOf(units);
    }
}

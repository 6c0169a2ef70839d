package dondoc.task.in.page;

import dondoc.task.application.Directory;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.directory.UnitEvent.UnitRegistered;
import java.time.LocalDate;
import java.util.Optional;

/// What units and people are called on a page; their identifiers where there is no name.
public final class Called {
    private final Directory directory;

    Called(Directory directory) {
        this.directory = directory;
    }

    /// The name a unit bears on a day, or last bore.
    public String unit(OrgId unit, LocalDate day) {
        var entry = directory.unit(unit);
        return entry.flatMap(u -> u.on(day))
                .or(() -> entry.flatMap(u -> Optional.ofNullable(u.as())))
                .map(UnitRegistered::name)
                .orElse(unit.value());
    }

    public String person(PersonId person) {
        return directory.name(person).orElse(person.value());
    }
}

package dondoc.task.domain.directory;

import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Enters a person, without the name.
public record RegisterPerson(
        PersonId person, OrgId unit, Post post, LocalDate validFrom, @Nullable LocalDate validTo) {}

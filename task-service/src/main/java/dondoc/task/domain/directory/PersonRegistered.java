package dondoc.task.domain.directory;

import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A person entered, or the entry corrected: the latest one counts. Carries no name.
///
/// @param validTo first day out; `null` while in post
public record PersonRegistered(
        PersonId person, OrgId unit, Post post, LocalDate validFrom, @Nullable LocalDate validTo) {}

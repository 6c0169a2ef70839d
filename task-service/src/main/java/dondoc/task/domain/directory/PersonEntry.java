package dondoc.task.domain.directory;

import static dondoc.task.domain.Reason.BAD_VALIDITY;
import static dondoc.task.domain.Reason.NOT_YOUR_ROLE;

import dondoc.task.domain.Asker;
import dondoc.task.domain.Occasion;
import dondoc.task.domain.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of a person, except the name.
///
/// @param as the latest entry, `null` before the person is registered
/// @param entries all of them by their first day: a move does not erase where the person was before
public record PersonEntry(@Nullable PersonRegistered as, List<PersonRegistered> entries) {
    public static final PersonEntry NEW = new PersonEntry(null, List.of());

    public PersonEntry {
        entries = Entries.orOnly(entries, as);
    }

    public static List<PersonRegistered> decide(
            RegisterPerson command, PersonEntry person, Occasion when) {
        if (!when.by().has(Asker.MIGRATION) && !when.by().has(Asker.ADMINISTRATOR)) {
            throw Rejection.of(NOT_YOUR_ROLE);
        }
        if (command.validTo() != null && !command.validTo().isAfter(command.validFrom())) {
            throw Rejection.at("validTo", BAD_VALIDITY);
        }
        var entry =
                new PersonRegistered(
                        command.person(),
                        command.unit(),
                        command.post(),
                        command.validFrom(),
                        command.validTo());
        return person.entries.contains(entry) ? List.of() : List.of(entry);
    }

    public PersonEntry evolve(PersonRegistered event) {
        return new PersonEntry(event, Entries.with(entries, event, PersonRegistered::validFrom));
    }

    /// The entry in force on a day; its `validTo` is the first day out.
    public Optional<PersonRegistered> on(LocalDate day) {
        return Entries.on(entries, day, PersonRegistered::validFrom, PersonRegistered::validTo);
    }
}

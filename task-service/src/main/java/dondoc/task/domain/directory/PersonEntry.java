package dondoc.task.domain.directory;

import static dondoc.task.domain.Reason.BAD_VALIDITY;
import static dondoc.task.domain.Reason.NOT_YOUR_ROLE;

import dondoc.task.domain.Asker;
import dondoc.task.domain.Occasion;
import dondoc.task.domain.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a person, except the name.
///
/// @param as the latest entry, `null` before the person is registered
public record PersonEntry(@Nullable PersonRegistered as) {
    public static final PersonEntry NEW = new PersonEntry(null);

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
        return entry.equals(person.as) ? List.of() : List.of(entry);
    }

    public PersonEntry evolve(PersonRegistered event) {
        return new PersonEntry(event);
    }
}

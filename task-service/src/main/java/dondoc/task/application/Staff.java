package dondoc.task.application;

import static dondoc.task.domain.Reason.NOT_IN_POST;
import static dondoc.task.domain.Reason.PERSON_OF_ANOTHER_UNIT;
import static dondoc.task.domain.Reason.UNKNOWN_PERSON;
import static dondoc.task.domain.Reason.WRONG_POST;

import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.Words;
import dondoc.task.domain.directory.PersonEntry;
import dondoc.task.domain.directory.PersonRegistered;
import dondoc.task.domain.directory.Post;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The people of one unit who can be named in a task.
///
/// @param day on which they must be in post; `null` for a past fact, which is taken as it was decided
///     then
public record Staff(Directory directory, OrgId unit, @Nullable LocalDate day) {

    /// @throws Rejection `UNKNOWN_PERSON`, `NOT_IN_POST`, `PERSON_OF_ANOTHER_UNIT`, `WRONG_POST`
    public PersonId named(String field, String id, Post post) {
        var typed = Words.clean(id);
        if (!PersonId.isOne(typed)) {
            throw Rejection.at(field, UNKNOWN_PERSON);
        }
        var entry =
                directory
                        .person(new PersonId(typed))
                        .orElseThrow(() -> Rejection.at(field, UNKNOWN_PERSON));
        if (day == null) {
            if (entry.entries().stream().noneMatch(e -> e.unit().equals(unit))) {
                throw Rejection.at(field, PERSON_OF_ANOTHER_UNIT);
            }
            return new PersonId(typed);
        }
        return inPost(field, entry, post, day).person();
    }

    /// Whether somebody holds this post of the unit.
    public boolean has(PersonId person, Post post) {
        try {
            return named("", person.value(), post).equals(person);
        } catch (Rejection _) {
            return false;
        }
    }

    private PersonRegistered inPost(String field, PersonEntry entry, Post post, LocalDate on) {
        var now = entry.on(on).orElseThrow(() -> Rejection.at(field, NOT_IN_POST));
        if (!now.unit().equals(unit)) {
            throw Rejection.at(field, PERSON_OF_ANOTHER_UNIT);
        }
        if (now.post() != post) {
            throw Rejection.at(field, WRONG_POST);
        }
        return now;
    }
}

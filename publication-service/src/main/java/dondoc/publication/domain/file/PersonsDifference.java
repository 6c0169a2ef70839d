package dondoc.publication.domain.file;

import dondoc.publication.domain.late.LatePerson;
import dondoc.publication.domain.late.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a later edition says differently of persons: how many, never who, for the list of the units
/// stays public whatever happens to the persons' own.
///
/// @param added persons named now and not before
/// @param removed persons named before and not now
/// @param changed persons whose row differs
/// @param basis whether the legal basis is another
public record PersonsDifference(int added, int removed, int changed, boolean basis) {

    /// @return `null` where nothing differs
    public static @Nullable PersonsDifference between(
            @Nullable PublishedPersons before, @Nullable PublishedPersons after) {
        if (Objects.equals(before, after)) {
            return null;
        }
        var was = byId(before);
        var now = byId(after);
        var changed = 0;
        var added = 0;
        for (var row : now.values()) {
            var old = was.remove(row.person());
            if (old == null) {
                added++;
            } else if (!old.equals(row)) {
                changed++;
            }
        }
        var basis = before != null && after != null && !before.basis().equals(after.basis());
        return new PersonsDifference(added, was.size(), changed, basis);
    }

    private static Map<PersonId, LatePerson> byId(@Nullable PublishedPersons persons) {
        var byId = new HashMap<PersonId, LatePerson>();
        var people = persons == null ? List.<LatePerson>of() : persons.people();
        people.forEach(p -> byId.put(p.person(), p));
        return byId;
    }
}

package dondoc.task.in.page.entering;

import dondoc.task.in.page.Posts;
import dondoc.task.in.page.Trouble;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The form as it stands on the page.
///
/// @param troubles by the id of the field at fault
/// @param general what is wrong beside the fields, `null` for nothing
/// @param existing address of the directive that is registered already, `null` where it is not
/// @param focus id of the field to go on with, `null` for the first
record Shown(
        Entry entry,
        List<RowShown> rows,
        Map<String, Trouble> troubles,
        @Nullable Trouble general,
        @Nullable String existing,
        @Nullable String focus) {

    /// @param n its number, from 1
    record RowShown(int n, Row row, DueNote.@Nullable Note due, List<UnitShown> units) {}

    /// @param n its place in the row, from 1
    record UnitShown(int n, Row.Unit unit, Posts.Staff staff) {}

    public @Nullable Trouble at(String id) {
        return troubles.get(id);
    }

    /// Whether anything is wrong.
    public boolean refused() {
        return general != null || !troubles.isEmpty();
    }

    /// @return of the answer
    int status() {
        if (general != null) {
            return general.status();
        }
        return troubles.isEmpty() ? 200 : troubles.values().iterator().next().status();
    }
}

package dondoc.task.in.page.work;

import dondoc.task.application.reading.Pressing;
import dondoc.task.application.reading.Sorting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The list as a page shows it.
///
/// @param all how many tasks the view has
/// @param first number of the first one shown, 0 where there is none
/// @param last number of the last one shown
/// @param ever whether there is a task in any view
/// @param before address of the page before, `null` on the first
/// @param after address of the next page, `null` on the last
record ListShown(
        Filter filter,
        List<Chip> chips,
        List<Column> columns,
        List<Group> groups,
        long all,
        long first,
        long last,
        boolean ever,
        @Nullable String before,
        @Nullable String after) {

    /// A view to choose.
    record Chip(View view, long count, String href, boolean current) {}

    /// What the list can be sorted by.
    ///
    /// @param sorted `ascending` or `descending`, `null` where it is not by this one
    record Column(Sorting.Key key, String href, @Nullable String sorted) {
        static Column of(Sorting.Key key, Filter filter) {
            return new Column(key, filter.by(key).href(), sorted(key, filter.sorting()));
        }

        private static @Nullable String sorted(Sorting.Key key, Sorting now) {
            if (key != now.key()) {
                return null;
            }
            return now.backwards() ? "descending" : "ascending";
        }
    }

    /// Tasks that press alike.
    ///
    /// @param count of all of them, also on other pages
    record Group(Pressing pressing, long count, List<Row> rows) {}

    /// Whether there is something to choose for an update of many.
    public boolean choosing() {
        return groups.stream().anyMatch(g -> g.rows().stream().anyMatch(Row::chosen));
    }
}

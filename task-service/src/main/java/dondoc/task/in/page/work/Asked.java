package dondoc.task.in.page.work;

import dondoc.task.application.reading.Sorting;
import dondoc.task.domain.TaskId;
import org.jspecify.annotations.Nullable;

/// The parameters of the list, as they come.
///
/// @param from so many tasks from the front
/// @param open the task shown beside the list
public record Asked(
        @Nullable View view,
        @Nullable String q,
        @Nullable String unit,
        @Nullable Boolean helping,
        Sorting.@Nullable Key sort,
        @Nullable Boolean backwards,
        @Nullable Integer from,
        @Nullable TaskId open) {

    int skip() {
        return from == null ? 0 : Math.max(0, from);
    }
}

package dondoc.task.domain.family;

import dondoc.task.domain.TaskId;
import org.jspecify.annotations.Nullable;

/// Where a task belongs when it is assigned.
///
/// @param parent the task it is a part of; it has been told of this child
/// @param level how many parents are above it, `null` for none
/// @param closing how it closes, should it have children; `null`: by hand
public record Kinship(@Nullable TaskId parent, @Nullable Integer level, @Nullable Closing closing) {
    public static final Kinship NONE = new Kinship(null, null, null);

    /// As a part of another task.
    public static Kinship under(TaskId parent, int level, @Nullable Closing closing) {
        return new Kinship(parent, level, closing);
    }
}

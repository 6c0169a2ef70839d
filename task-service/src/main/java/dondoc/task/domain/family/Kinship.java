package dondoc.task.domain.family;

import dondoc.task.domain.TaskId;
import dondoc.task.domain.series.Period;
import org.jspecify.annotations.Nullable;

/// Where a task belongs when it is assigned.
///
/// @param parent the task it is a part of; it has been told of this child
/// @param level how many parents are above it, `null` for none
/// @param closing how it closes, should it have children; `null`: by hand
/// @param period of which series it is, `null` for none
public record Kinship(
        @Nullable TaskId parent,
        @Nullable Integer level,
        @Nullable Closing closing,
        @Nullable Period period) {
    public static final Kinship NONE = closing(null);

    /// By itself.
    public static Kinship closing(@Nullable Closing closing) {
        return new Kinship(null, null, closing, null);
    }

    /// As a period of a series.
    public static Kinship of(Period period) {
        return new Kinship(null, null, null, period);
    }

    /// As a part of another task.
    public static Kinship under(TaskId parent, int level, @Nullable Closing closing) {
        return new Kinship(parent, level, closing, null);
    }
}

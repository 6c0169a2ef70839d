package dondoc.task.in.sight;

import dondoc.feed.AtLeast;
import dondoc.task.application.directives.Ended;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.domain.TaskId;
import dondoc.web.Refused;
import dondoc.web.VersionTag;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Read your own write: `?atLeast=`, and what a wish did beyond its own command.
public final class Awaited {
    private Awaited() {}

    /// Waits a moment until withdrawals are in the read model, so that whoever looks or says it again
    /// finds them there. Where they do not come in time, the next look finds them.
    public static void withdrawals(TaskReading reading, List<Ended.Superseded> withdrawn) {
        var _ =
                withdrawn.stream()
                        .allMatch(w ->
                                AtLeast.reached(() -> reading.versionOf(w.task()), w.version()));
    }

    /// Waits a moment until tasks given just now are in the read model.
    public static void tasks(TaskReading reading, List<TaskId> given) {
        var _ = given.stream().allMatch(t -> AtLeast.reached(() -> reading.versionOf(t), 1));
    }

    /// @throws Refused `NOT_YET_READABLE` when the read model has not come so far within 2 s
    public static void version(LongSupplier version, @Nullable VersionTag atLeast) {
        if (atLeast != null && !AtLeast.reached(version, atLeast.value())) {
            throw Refused.because("NOT_YET_READABLE").with("version", atLeast.value());
        }
    }
}

package dondoc.task.in.web;

import dondoc.feed.AtLeast;
import dondoc.web.Refused;
import dondoc.web.VersionTag;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// `?atLeast=`: read your own write.
final class Awaited {
    private Awaited() {}

    /// @throws Refused `NOT_YET_READABLE` when the read model has not come so far within 2 s
    static void version(LongSupplier version, @Nullable VersionTag atLeast) {
        if (atLeast != null && !AtLeast.reached(version, atLeast.value())) {
            throw Refused.because("NOT_YET_READABLE").with("version", atLeast.value());
        }
    }
}

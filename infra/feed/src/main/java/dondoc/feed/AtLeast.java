package dondoc.feed;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/// Read your own write: waits until a read model has come as far as the reader knows it must.
public final class AtLeast {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofMillis(5);

    private AtLeast() {}

    /// Looks until `version` is at least `wanted`, at most 2 s.
    ///
    /// @param version looks into the read model; 0 for what is not there
    /// @return whether it came so far
    public static boolean reached(LongSupplier version, long wanted) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (version.getAsLong() < wanted) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        return true;
    }
}

package dondoc.benchmark;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// What the children of this process use of one core while nobody asks anything.
final class Idle {

    private Idle() {}

    /// @return 0.07 for 7 % of one core
    static double share(Duration over) {
        var before = cpuNanos();
        var start = System.nanoTime();
        for (var left = over.toNanos(); left > 0; left = over.toNanos() - passed(start)) {
            LockSupport.parkNanos(left);
        }
        return (double) (cpuNanos() - before) / passed(start);
    }

    private static long passed(long start) {
        return System.nanoTime() - start;
    }

    private static long cpuNanos() {
        return ProcessHandle.current()
                .descendants()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToLong(Duration::toNanos)
                .sum();
    }
}

package dondoc.benchmark;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// What processes started from here on use of one core while nobody asks anything.
final class Idle {

    private final Set<ProcessHandle> before =
            ProcessHandle.current().descendants().collect(Collectors.toSet());

    /// @return 0.07 for 7 % of one core
    double share(Duration over) {
        var used = cpuNanos();
        var start = System.nanoTime();
        for (var left = over.toNanos(); left > 0; left = over.toNanos() - passed(start)) {
            LockSupport.parkNanos(left);
        }
        return (double) (cpuNanos() - used) / passed(start);
    }

    private static long passed(long start) {
        return System.nanoTime() - start;
    }

    private long cpuNanos() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> !before.contains(process))
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToLong(Duration::toNanos)
                .sum();
    }
}

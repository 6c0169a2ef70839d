package dondoc.task.in.time;

import dondoc.task.application.Upkeep;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every few seconds, one after the other: whatever is to be kept up. What fails is tried again the
/// next time and keeps nothing else from its turn.
public final class Ticking implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ticking.class);
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final List<Upkeep> all;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("upkeep").factory());

    public Ticking(List<Upkeep> all) {
        this.all = List.copyOf(all);
    }

    public void start() {
        var _ =
                timer.scheduleWithFixedDelay(
                        () -> all.forEach(Ticking::tick),
                        BETWEEN.toSeconds(),
                        BETWEEN.toSeconds(),
                        TimeUnit.SECONDS);
    }

    private static void tick(Upkeep one) {
        try {
            one.keepUp();
        } catch (RuntimeException e) {
            var what = one.getClass().getSimpleName();
            LOG.warn("{} could not keep up, next try soon: {}", what, e.toString());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}

package dondoc.task.in.time;

import dondoc.task.application.CityClock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the city's clock every few seconds whether a day is to be begun. It may fail or run twice:
/// the next tick puts the one right, and the other has no effect.
public final class Ticking implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ticking.class);
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final CityClock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("city-clock").factory());

    public Ticking(CityClock clock) {
        this.clock = clock;
    }

    public void start() {
        var _ =
                timer.scheduleWithFixedDelay(
                        this::tick, BETWEEN.toSeconds(), BETWEEN.toSeconds(), TimeUnit.SECONDS);
    }

    private void tick() {
        try {
            clock.keepUp();
        } catch (RuntimeException e) {
            LOG.warn("a day could not be begun, next try soon: {}", e.toString());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}

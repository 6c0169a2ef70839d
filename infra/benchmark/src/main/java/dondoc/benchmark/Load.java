package dondoc.benchmark;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// One kind of request, sent at a rate or as fast as it is answered.
///
/// @param name what the table calls it
/// @param inFlight how many may be unanswered at once
/// @param perSecond intended rate (open loop); 0 sends whenever one of the `inFlight` is answered
/// @param lasting how long is measured
record Load(String name, int inFlight, double perSecond, Duration lasting) {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(2);
    private static final long SHORTEST_NAP_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    /// What is sent, by one thread at a time.
    interface Request {

        /// Sends one that was never sent before, in this load or an earlier one: a repeat would only
        /// be answered again. Completes when it is answered, exceptionally when it failed.
        CompletableFuture<?> sendNext();
    }

    /// What was seen.
    ///
    /// @param latency microseconds from the *intended* send, so that waiting for a slot counts
    record Seen(String name, double perSecond, Histogram latency, long failed) {
        double millis(double percentile) {
            return latency.getValueAtPercentile(percentile) / 1000.0;
        }
    }

    Seen run(Request request) throws InterruptedException {
        var latency = new ConcurrentHistogram(LONGEST_MICROS, 3);
        var failed = new LongAdder();
        var slots = new Semaphore(inFlight);
        var start = System.nanoTime();
        var end = start + lasting.toNanos();
        var number = 0L;
        for (var intended = start; intended < end; intended = next(start, number)) {
            waitUntil(intended);
            take(slots, 1);
            var from = perSecond > 0 ? intended : System.nanoTime();
            number++;
            var _ =
                    request.sendNext()
                            .whenComplete((_, trouble) -> {
                                var micros = (System.nanoTime() - from) / 1000;
                                latency.recordValue(Math.clamp(micros, 0, LONGEST_MICROS));
                                if (trouble != null) {
                                    failed.increment();
                                }
                                slots.release();
                            });
        }
        take(slots, inFlight);
        var seconds = (System.nanoTime() - start) / 1e9;
        return new Seen(name, latency.getTotalCount() / seconds, latency, failed.sum());
    }

    private void take(Semaphore slots, int many) throws InterruptedException {
        if (!slots.tryAcquire(many, 60, TimeUnit.SECONDS)) {
            throw new IllegalStateException(name + ": requests unanswered after 60 s");
        }
    }

    private long next(long start, long number) {
        return perSecond > 0 ? start + (long) (number * 1e9 / perSecond) : System.nanoTime();
    }

    /// To be woken for each of thousands a second would cost the processors that are measured. Who
    /// becomes due in a nap goes late by up to a millisecond, and that counts.
    private static void waitUntil(long nanoTime) {
        for (var left = nanoTime - System.nanoTime();
                left > 0;
                left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(Math.max(left, SHORTEST_NAP_NANOS));
        }
    }
}

package dondoc.standalone.stack;

import dondoc.standalone.console.Terminal;
import dondoc.standalone.console.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One process of the stack, started again whenever it ends, until it is told to stop. Pauses
/// between starts grow from one second to thirty and begin anew after a minute of life.
public final class Child {
    private static final long FIRST_PAUSE_MILLIS = 1_000;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;
    private static final Duration STEADY = Duration.ofMinutes(1);
    private static final Duration TO_END_IN_ORDER = Duration.ofSeconds(20);
    private static final int STARTS_BEFORE_GIVING_UP = 3;
    private static final long PROBE_MILLIS = 100;

    private final Part part;
    private final Terminal terminal;
    private @Nullable Process process;
    private boolean wanted;
    private boolean steady;
    private int ends;

    Child(Part part, Terminal terminal) {
        this.part = part;
        this.terminal = terminal;
    }

    public String name() {
        return part.name();
    }

    /// Lets it live, now and after every end.
    public synchronized void start() {
        wanted = true;
        ends = 0;
        steady = false;
        Thread.ofVirtual().name("watch-" + name()).start(this::keepAlive);
    }

    private void keepAlive() {
        var pause = FIRST_PAUSE_MILLIS;
        try {
            while (true) {
                var born = System.nanoTime();
                var alive = launched();
                if (alive == null) {
                    return;
                }
                var status = alive.waitFor();
                if (System.nanoTime() - born > STEADY.toNanos()) {
                    pause = FIRST_PAUSE_MILLIS;
                }
                if (!ended(status, pause)) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(pause);
                pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Process launched() {
        if (!wanted || (process != null && process.isAlive())) {
            return null;
        }
        try {
            Files.createDirectories(part.log().toAbsolutePath().getParent());
            var launched =
                    new ProcessBuilder(part.rank().of(part.command()))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(part.log().toFile()))
                            .start();
            process = launched;
            return launched;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name(), e);
        }
    }

    /// Whether it is to be started again.
    private synchronized boolean ended(int status, long pause) {
        ends++;
        if (wanted && steady) {
            terminal.line(
                    "%s ended (%d); it is started again in %d s, see %s"
                            .formatted(name(), status, pause / 1_000, part.log()));
        }
        return wanted;
    }

    /// Returns when it is ready.
    ///
    /// @throws Trouble when it keeps ending, is not ready in time, or is told to stop
    public void awaitReady(Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        try {
            while (!(alive() && part.probe().ready())) {
                if (isRetired()) {
                    throw new Trouble("Stopped.");
                }
                if (gaveUp() || System.nanoTime() - deadline > 0) {
                    throw new Trouble(
                            "%s does not start; its log %s ends with: %s"
                                    .formatted(name(), part.log(), LastWords.of(part.log())));
                }
                TimeUnit.MILLISECONDS.sleep(PROBE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
        synchronized (this) {
            steady = true;
        }
    }

    public synchronized boolean alive() {
        return process != null && process.isAlive();
    }

    /// The process id, for those who want to see it die.
    public synchronized long pid() {
        return process == null ? -1 : process.pid();
    }

    private synchronized boolean gaveUp() {
        return ends >= STARTS_BEFORE_GIVING_UP;
    }

    private synchronized boolean isRetired() {
        return !wanted;
    }

    /// Ends it without a chance to put anything in order; it is started again.
    public synchronized void kill() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    /// Whenever it ends from now on, it is not started again.
    synchronized void retire() {
        wanted = false;
    }

    /// Asks it to end, and waits; it is not started again.
    public void stop() {
        Process ending;
        synchronized (this) {
            wanted = false;
            ending = process;
        }
        if (ending == null) {
            return;
        }
        ending.destroy();
        try {
            if (!ending.waitFor(TO_END_IN_ORDER.toMillis(), TimeUnit.MILLISECONDS)) {
                ending.destroyForcibly().waitFor();
            }
        } catch (InterruptedException _) {
            ending.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

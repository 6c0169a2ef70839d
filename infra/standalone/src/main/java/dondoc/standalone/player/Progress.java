package dondoc.standalone.player;

import dondoc.standalone.console.Terminal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;

/// How far the year has come. On a terminal one line that is drawn over itself; elsewhere a line for
/// every tenth part.
public final class Progress {
    private static final int WIDTH = 24;
    private static final int PART_PERCENT = 10;

    private final Terminal terminal;
    private long startedAt = System.nanoTime();
    private int alreadyDone;
    private int parts;

    public Progress(Terminal terminal) {
        this.terminal = terminal;
    }

    void begins(int done) {
        startedAt = System.nanoTime();
        alreadyDone = done;
        parts = 0;
    }

    /// @param done rows and happenings so far, of `all`
    void reached(LocalDate day, int done, int all, int tasks) {
        var percent = all == 0 ? 100 : (int) (100L * done / all);
        var milestone = percent / PART_PERCENT > parts;
        parts = Math.max(parts, percent / PART_PERCENT);
        terminal.live(line(day, percent, tasks, left(done, all)), milestone);
    }

    private Duration left(int done, int all) {
        var doneNow = done - alreadyDone;
        if (doneNow <= 0) {
            return Duration.ZERO;
        }
        var elapsed = System.nanoTime() - startedAt;
        return Duration.ofNanos((long) ((double) elapsed / doneNow * (all - done)));
    }

    static String line(LocalDate day, int percent, int tasks, Duration left) {
        var full = WIDTH * percent / 100;
        return String.format(
                Locale.ROOT,
                "  [%s%s] %3d %%  %td/%<tm/%<tY  %d tasks  %d:%02d left",
                "#".repeat(full),
                ".".repeat(WIDTH - full),
                percent,
                day,
                tasks,
                left.toMinutes(),
                left.toSecondsPart());
    }
}

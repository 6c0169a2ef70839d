package dondoc.task.application;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What something was learnt of since it was looked at last, so that an upkeep need not look at all.
/// It has to after a start, once a day, when something was missed, and when it is too much to remember.
///
/// @param <T> what is remembered: something small
public final class Touched<T> {
    private static final int MOST_REMEMBERED = 1_000;

    private final Set<T> since = new HashSet<>();
    private boolean all = true;
    private @Nullable LocalDate lookedOn;

    /// @param all whether everything is to be looked at, not only `some`
    public record Look<T>(boolean all, Set<T> some) {}

    public synchronized void add(T one) {
        if (since.size() >= MOST_REMEMBERED) {
            missed();
            since.clear();
        }
        since.add(one);
    }

    /// The next look is at all of them.
    public synchronized void missed() {
        all = true;
    }

    /// What to look at now; it is forgotten here.
    ///
    /// @param day it is, `null` before the first
    public synchronized Look<T> take(@Nullable LocalDate day) {
        boolean everything = all || !Objects.equals(day, lookedOn);
        all = false;
        lookedOn = day;
        var some = Set.copyOf(since);
        since.clear();
        return new Look<>(everything, some);
    }
}

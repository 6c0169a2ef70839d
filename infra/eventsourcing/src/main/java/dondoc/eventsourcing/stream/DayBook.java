package dondoc.eventsourcing.stream;

import dondoc.eventsourcing.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/// Which day a partition's log is on, and what time it is there.
final class DayBook {
    private static final Bytes ROW = Shelf.key((byte) 'd');
    private static final Duration TICK = Duration.ofMillis(1);

    /// @param first day of this partition
    /// @param live the wall clock's time is the log's time
    /// @param count of days so far: sequence of the day's record
    /// @param loading the past is still loaded; absent in rows that are older than the mark
    record Today(
            LocalDate first, LocalDate date, boolean live, long count, @Nullable Boolean loading) {

        boolean isLoading() {
            return !live && !Boolean.FALSE.equals(loading);
        }
    }

    private final Shelf shelf;
    private final ZoneId zone;
    private @Nullable Today today;

    DayBook(Shelf shelf, ZoneId zone) {
        this.shelf = shelf;
        this.zone = zone;
        var row = shelf.get(ROW);
        this.today = row == null ? null : Json.MAPPER.readValue(row, Today.class);
    }

    Optional<Today> today() {
        return Optional.ofNullable(today);
    }

    /// @param loading whether the past is loaded; once it was not, it never is again
    Today begin(LocalDate date, boolean live, boolean loading) {
        var before = today;
        return keep(
                before == null
                        ? new Today(date, date, live, 1, loading)
                        : new Today(
                                before.first(),
                                date,
                                live,
                                before.count() + 1,
                                loading && before.isLoading()));
    }

    /// The past is loaded; the day goes on.
    void endLoading(Today day) {
        var _ = keep(new Today(day.first(), day.date(), day.live(), day.count(), false));
    }

    private Today keep(Today now) {
        shelf.put(ROW, Json.write(now));
        today = now;
        return now;
    }

    Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    /// Live it is the wall clock's time, kept inside the day: past midnight, with the next day not
    /// yet begun, it is the day's last millisecond. While the clock stands it is the wall clock's
    /// time of day.
    Instant stamp(Today day, Instant wall) {
        if (!day.live()) {
            var time = wall.atZone(zone).toLocalTime();
            return inside(day, day.date().atTime(time).atZone(zone).toInstant());
        }
        return inside(day, wall);
    }

    private Instant inside(Today day, Instant at) {
        var start = startOf(day.date());
        var last = end(day).minus(TICK);
        var millis = at.truncatedTo(ChronoUnit.MILLIS);
        return millis.isBefore(start) ? start : millis.isAfter(last) ? last : millis;
    }

    /// Where the next day starts.
    Instant end(Today day) {
        return startOf(day.date().plusDays(1));
    }
}

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
    record Today(LocalDate first, LocalDate date, boolean live, long count) {}

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

    Today begin(LocalDate date, boolean live) {
        var before = today;
        var now =
                before == null
                        ? new Today(date, date, live, 1)
                        : new Today(before.first(), date, live, before.count() + 1);
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

package dondoc.eventsourcing.stream;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.Json;
import dondoc.eventsourcing.NewDay;
import dondoc.eventsourcing.Reasons;
import dondoc.eventsourcing.Unreadable;
import dondoc.eventsourcing.stream.DayBook.Today;
import dondoc.eventsourcing.wire.EventForm.Cause;
import dondoc.eventsourcing.wire.Wish;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Begins days in a partition: in order, none twice, none left out.
final class DayDesk {
    /// Subject of the records that begin days.
    static final String SUBJECT = "day";

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private final DayBook days;
    private final boolean takesDaysFromElsewhere;
    private final Outgoing outgoing;

    DayDesk(DayBook days, boolean takesDaysFromElsewhere, Outgoing outgoing) {
        this.takesDaysFromElsewhere = takesDaysFromElsewhere;
        this.days = days;
        this.outgoing = outgoing;
    }

    /// What the engine reads of a day's record; the rest it hands on as it is.
    record Beginning(LocalDate date, boolean live, @Nullable Boolean loading) {

        /// Kafka has no times before 1970, and a day that is a typing error can never be undone.
        boolean isInRange() {
            return !date.isBefore(FIRST) && !date.isAfter(LAST);
        }

        boolean isLoading() {
            return !live && !Boolean.FALSE.equals(loading);
        }

        /// @throws Unreadable also for a day no service may have begun
        static Beginning readForeign(byte[] body) {
            var day = read(body);
            if (!day.isInRange()) {
                throw new Unreadable("no day from %s to %s".formatted(FIRST, LAST), null);
            }
            return day;
        }

        static Beginning read(byte[] body) {
            try {
                var day = Json.MAPPER.readValue(body, Beginning.class);
                Objects.requireNonNull(day.date(), "date");
                return day;
            } catch (RuntimeException e) {
                throw Unreadable.because("not a day", e);
            }
        }
    }

    Answer begin(Wish wish) {
        if (takesDaysFromElsewhere) {
            throw new Unreadable("this service repeats days, it begins none", null);
        }
        var day = Beginning.read(wish.body());
        var today = days.today();
        if (today.map(known -> hasBegun(day, known)).orElse(false)) {
            return again(day, today.orElseThrow());
        }
        var problem = problem(day, today);
        if (problem != null) {
            return refused(problem, day, today);
        }
        var begun =
                write(day, wish.body(), new Cause(wish.by(), wish.commandId(), wish.traceparent()));
        return accepted(begun.count(), begun.date(), List.of(NewDay.TYPE));
    }

    private static boolean hasBegun(Beginning day, Today known) {
        return !day.date().isBefore(known.first()) && !day.date().isAfter(known.date());
    }

    /// Says nothing new, but may tell that the past is loaded.
    private Answer again(Beginning day, Today known) {
        if (known.isLoading() && !day.isLoading()) {
            days.endLoading(known);
        }
        return accepted(known.count(), known.date(), List.of());
    }

    private static @Nullable String problem(Beginning day, Optional<Today> today) {
        if (!day.isInRange()) {
            return Reasons.DAY_OUT_OF_RANGE;
        }
        if (today.isEmpty()) {
            return null;
        }
        if (!day.date().equals(today.get().date().plusDays(1))) {
            return Reasons.DAY_OUT_OF_ORDER;
        }
        return today.get().live() && !day.live() ? Reasons.LIVE_FOR_GOOD : null;
    }

    /// Repeats a foreign day as the own one; one that was begun before says nothing new.
    void repeat(byte[] body, Cause cause) {
        var day = Beginning.readForeign(body);
        var isNew = days.today().map(t -> day.date().isAfter(t.date())).orElse(true);
        if (isNew) {
            var _ = write(day, body, cause);
        }
    }

    private Today write(Beginning day, byte[] body, Cause cause) {
        var begun = days.begin(day.date(), day.live(), day.isLoading());
        var id = "%s/%s/%d".formatted(SUBJECT, day.date(), outgoing.partition());
        var at = days.startOf(day.date());
        outgoing.event(id, SUBJECT, begun.count(), NewDay.TYPE, body, at, cause);
        return begun;
    }

    private Answer accepted(long count, LocalDate date, List<String> events) {
        return new Answer.Accepted(SUBJECT, count, days.startOf(date), events);
    }

    private static Answer refused(String reason, Beginning day, Optional<Today> today) {
        var details = new HashMap<String, String>();
        details.put("date", day.date().toString());
        today.ifPresent(known -> details.put("day", known.date().toString()));
        return new Answer.Refused(SUBJECT, reason, details, today.map(Today::count).orElse(0L));
    }
}

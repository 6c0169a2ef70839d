package dondoc.eventsourcing.stream;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.Json;
import dondoc.eventsourcing.NewDay;
import dondoc.eventsourcing.Reasons;
import dondoc.eventsourcing.Unreadable;
import dondoc.eventsourcing.wire.EventForm.Cause;
import dondoc.eventsourcing.wire.Wish;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Begins days in a partition: in order, none twice, none left out.
final class DayDesk {
    /// Subject of the records that begin days.
    static final String SUBJECT = "day";

    private final DayBook days;
    private final boolean takesDaysFromElsewhere;
    private final Outgoing outgoing;

    DayDesk(DayBook days, boolean takesDaysFromElsewhere, Outgoing outgoing) {
        this.takesDaysFromElsewhere = takesDaysFromElsewhere;
        this.days = days;
        this.outgoing = outgoing;
    }

    /// What the engine reads of a day's record; the rest it hands on as it is.
    record Beginning(LocalDate date, boolean live) {
        static Beginning read(byte[] body) {
            try {
                var day = Json.MAPPER.readValue(body, Beginning.class);
                Objects.requireNonNull(day.date(), "date");
                return day;
            } catch (RuntimeException e) {
                throw new Unreadable("not a day: " + e.getMessage(), e);
            }
        }
    }

    Answer begin(Wish wish) {
        if (takesDaysFromElsewhere) {
            throw new Unreadable("this service repeats days, it begins none", null);
        }
        var day = Beginning.read(wish.body());
        var today = days.today();
        if (today.isPresent() && !day.date().equals(today.get().date().plusDays(1))) {
            var known = today.get();
            var begunBefore =
                    !day.date().isBefore(known.first()) && !day.date().isAfter(known.date());
            return begunBefore
                    ? accepted(known.count(), known.date(), List.of())
                    : outOfOrder(day, known);
        }
        var begun =
                write(day, wish.body(), new Cause(wish.by(), wish.commandId(), wish.traceparent()));
        return accepted(begun.count(), begun.date(), List.of(NewDay.TYPE));
    }

    /// Repeats a foreign day as the own one; one that was begun before says nothing new.
    void repeat(byte[] body, Cause cause) {
        var day = Beginning.read(body);
        var isNew = days.today().map(t -> day.date().isAfter(t.date())).orElse(true);
        if (isNew) {
            var _ = write(day, body, cause);
        }
    }

    private DayBook.Today write(Beginning day, byte[] body, Cause cause) {
        var begun = days.begin(day.date(), day.live());
        var id = "%s/%s/%d".formatted(SUBJECT, day.date(), outgoing.partition());
        var at = days.startOf(day.date());
        outgoing.event(id, SUBJECT, begun.count(), NewDay.TYPE, body, at, cause);
        return begun;
    }

    private Answer accepted(long count, LocalDate date, List<String> events) {
        return new Answer.Accepted(SUBJECT, count, days.startOf(date), events);
    }

    private static Answer outOfOrder(Beginning day, DayBook.Today known) {
        var details = Map.of("date", day.date().toString(), "day", known.date().toString());
        return new Answer.Refused(SUBJECT, Reasons.DAY_OUT_OF_ORDER, details, known.count());
    }
}

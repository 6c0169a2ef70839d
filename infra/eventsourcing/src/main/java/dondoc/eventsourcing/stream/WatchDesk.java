package dondoc.eventsourcing.stream;

import dondoc.eventsourcing.By;
import dondoc.eventsourcing.NewDay;
import dondoc.eventsourcing.ServiceDefinition;
import dondoc.eventsourcing.Unreadable;
import dondoc.eventsourcing.wire.EventForm;
import dondoc.eventsourcing.wire.EventForm.Cause;
import dondoc.eventsourcing.wire.HeaderText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// Takes what comes in on the foreign topic: facts go to the watches that read them, a day wakes
/// who asked for it and is then repeated.
final class WatchDesk {
    private final List<Lookout<?, ?, ?>> lookouts;
    private final DayDesk dayDesk;
    private final DayBook days;
    private final Outgoing outgoing;
    private final By self;
    private final ZoneId zone;

    WatchDesk(
            ServiceDefinition definition,
            ZoneId zone,
            Shelf shelf,
            DayBook days,
            DayDesk dayDesk,
            Outgoing outgoing) {
        this.lookouts =
                definition.watches().stream()
                        .<Lookout<?, ?, ?>>map(w -> new Lookout<>(w, shelf, outgoing))
                        .toList();
        this.dayDesk = dayDesk;
        this.days = days;
        this.outgoing = outgoing;
        this.self = new By(definition.source(), null, Set.of());
        this.zone = zone;
    }

    void take(Record<@Nullable String, byte @Nullable []> record) {
        var type = HeaderText.of(record.headers(), EventForm.TYPE);
        var body = record.value();
        try {
            if (type == null || body == null) {
                throw new Unreadable("not an event", null);
            }
            if (type.equals(NewDay.TYPE)) {
                begin(record, body);
            } else {
                notice(record, type, body);
            }
        } catch (Unreadable e) {
            outgoing.park(record, e);
        }
    }

    private void begin(Record<@Nullable String, byte @Nullable []> record, byte[] body) {
        var cause = cause(record.headers());
        var day = DayDesk.Beginning.readForeign(body).date();
        var isNew = days.today().map(t -> day.isAfter(t.date())).orElse(true);
        if (isNew) {
            var at = days.startOf(day);
            for (var lookout : lookouts) {
                lookout.wake(
                        day, at, cause, (key, fault) -> outgoing.park(record.withKey(key), fault));
            }
            dayDesk.repeat(body, cause);
        }
    }

    private void notice(
            Record<@Nullable String, byte @Nullable []> record, String type, byte[] body) {
        for (var lookout : lookouts) {
            if (lookout.reads(type)) {
                try {
                    notice(lookout, type, body, record.headers());
                } catch (Unreadable e) {
                    outgoing.park(record, e);
                }
            }
        }
    }

    private void notice(Lookout<?, ?, ?> lookout, String type, byte[] body, Headers headers) {
        var subject = HeaderText.required(headers, EventForm.SUBJECT);
        Lookout.Foreign foreign;
        try {
            foreign = new Lookout.Foreign(subject, sequence(headers), at(headers), type, body);
        } catch (Unreadable e) {
            lookout.putAside(subject);
            throw e;
        }
        var day =
                days.today()
                        .map(DayBook.Today::date)
                        .orElseGet(() -> foreign.at().atZone(zone).toLocalDate());
        lookout.notice(foreign, day, cause(headers));
    }

    private static long sequence(Headers headers) {
        try {
            return Long.parseLong(HeaderText.required(headers, EventForm.SEQUENCE));
        } catch (NumberFormatException e) {
            throw new Unreadable("not a sequence", e);
        }
    }

    private static Instant at(Headers headers) {
        try {
            var at = Instant.parse(HeaderText.required(headers, EventForm.TIME));
            if (at.toEpochMilli() < 0) {
                throw new Unreadable("a time Kafka does not have", null);
            }
            return at;
        } catch (java.time.DateTimeException | ArithmeticException e) {
            throw new Unreadable("not a time", e);
        }
    }

    private Cause cause(Headers headers) {
        var id = HeaderText.of(headers, EventForm.ID);
        return new Cause(self, String.valueOf(id), HeaderText.of(headers, EventForm.TRACEPARENT));
    }
}

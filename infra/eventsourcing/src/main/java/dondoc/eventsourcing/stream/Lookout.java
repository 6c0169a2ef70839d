package dondoc.eventsourcing.stream;

import dondoc.eventsourcing.Json;
import dondoc.eventsourcing.ServiceDefinition.WatchKind;
import dondoc.eventsourcing.Unreadable;
import dondoc.eventsourcing.Watch;
import dondoc.eventsourcing.Watch.Noticed;
import dondoc.eventsourcing.wire.EventForm.Cause;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// One watch at work in one task: its state per key, its alarms, its own events.
final class Lookout<F, S, E> {
    private static final byte STATE = 'w';
    private static final byte ALARM = 'l';
    private static final byte SEQUENCE = 's';
    private static final byte ASIDE = 'p';

    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

    /// A foreign event before its body is read.
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Foreign(String key, long sequence, Instant at, String type, byte[] body) {}

    /// What lies on the shelf for a key.
    private record Row(@Nullable JsonNode state, @Nullable LocalDate wakeOn) {}

    private record Known<S>(S state, @Nullable LocalDate wakeOn) {}

    private final WatchKind<F, S, E> kind;
    private final Watch<F, S, E> watch;
    private final Shelf shelf;
    private final Outgoing outgoing;

    Lookout(WatchKind<F, S, E> kind, Shelf shelf, Outgoing outgoing) {
        this.kind = kind;
        this.watch = kind.watch();
        this.shelf = shelf;
        this.outgoing = outgoing;
    }

    boolean reads(String type) {
        return kind.facts().knows(type);
    }

    /// @throws Unreadable when the fact cannot be taken in. Its key is put aside with it: what a
    ///     watch would say about a history with a hole is not to be trusted. Other keys go on.
    void notice(Foreign foreign, LocalDate day, Cause cause) {
        if (isAside(foreign.key())) {
            throw new Unreadable("waits behind an unreadable fact of the same key", null);
        }
        try {
            var fact = kind.facts().read(foreign.type(), foreign.body());
            var seen = new Watch.Seen<>(foreign.key(), foreign.sequence(), foreign.at(), day, fact);
            var known = recall(foreign.key());
            keep(foreign.key(), known, noticed(known, seen), foreign.at(), cause);
        } catch (Unreadable e) {
            putAside(foreign.key());
            throw e;
        }
    }

    private Noticed<S, E> noticed(Known<S> known, Watch.Seen<F> seen) {
        try {
            return watch.notice(known.state(), seen);
        } catch (RuntimeException e) {
            LOG.error("watch {} cannot take in {}", kind.name(), seen, e);
            throw new Unreadable("watch %s: %s".formatted(kind.name(), e), e);
        }
    }

    /// Wakes every key whose day has come, in the order of its wish and then of its name.
    void wake(LocalDate day, Instant at, Cause cause) {
        for (var key : dueBy(day)) {
            if (isAside(key)) {
                continue;
            }
            var known = recall(key);
            Noticed<S, E> noticed;
            try {
                noticed = watch.wake(known.state(), day);
            } catch (RuntimeException e) {
                LOG.error("watch {} cannot wake {} on {}", kind.name(), key, day, e);
                putAside(key);
                continue;
            }
            keep(key, known, noticed, at, cause);
        }
    }

    private boolean isAside(String key) {
        return shelf.get(Shelf.key(ASIDE, kind.name(), key)) != null;
    }

    private void putAside(String key) {
        shelf.mark(Shelf.key(ASIDE, kind.name(), key));
    }

    private List<String> dueBy(LocalDate day) {
        var keys = new ArrayList<String>();
        var from = Shelf.key(ALARM, kind.name());
        var to = Shelf.key(ALARM, kind.name(), day.plusDays(1).toString());
        try (var alarms = shelf.range(from, to)) {
            while (alarms.hasNext()) {
                var alarm = alarms.next().key;
                if (alarm.compareTo(to) < 0) {
                    keys.add(Shelf.lastName(alarm));
                }
            }
        }
        return keys;
    }

    private Known<S> recall(String key) {
        var bytes = shelf.get(Shelf.key(STATE, kind.name(), key));
        if (bytes == null) {
            return new Known<>(watch.initial(), null);
        }
        var row = Json.MAPPER.readValue(bytes, Row.class);
        var state = Json.MAPPER.treeToValue(Objects.requireNonNull(row.state()), kind.state());
        return new Known<>(state, row.wakeOn());
    }

    private void keep(String key, Known<S> before, Noticed<S, E> noticed, Instant at, Cause cause) {
        if (!noticed.state().equals(before.state())
                || !Objects.equals(noticed.wakeOn(), before.wakeOn())) {
            var state = Json.MAPPER.<JsonNode>valueToTree(noticed.state());
            var row = Json.write(new Row(state, noticed.wakeOn()));
            shelf.put(Shelf.key(STATE, kind.name(), key), row);
        }
        moveAlarm(key, before.wakeOn(), noticed.wakeOn());
        speak(key, noticed.events(), at, cause);
    }

    private void moveAlarm(String key, @Nullable LocalDate before, @Nullable LocalDate after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before != null) {
            shelf.remove(alarm(before, key));
        }
        if (after != null) {
            shelf.mark(alarm(after, key));
        }
    }

    private Bytes alarm(LocalDate day, String key) {
        return Shelf.key(ALARM, kind.name(), day.toString(), key);
    }

    private void speak(String key, List<E> events, Instant at, Cause cause) {
        if (events.isEmpty()) {
            return;
        }
        var row = Shelf.key(SEQUENCE, key);
        var last = shelf.get(row);
        var sequence = last == null ? 0 : ByteBuffer.wrap(last).getLong();
        for (var event : events) {
            sequence++;
            var type = kind.events().typeOf(event);
            outgoing.event(key, sequence, type, kind.events().write(event), at, cause);
        }
        shelf.put(row, ByteBuffer.allocate(Long.BYTES).putLong(sequence).array());
    }
}

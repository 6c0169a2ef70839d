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
import java.util.function.BiConsumer;
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

    /// An own event in its form on the wire.
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Said(String type, byte[] body) {}

    /// What is written after a look, all of it in its form before any of it is written.
    ///
    /// @param row `null` where it stays as it is
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Step(
            byte @Nullable [] row,
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            List<Said> said) {}

    /// One alarm due.
    private record Due(Bytes alarm, String key) {}

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
        var writesBefore = shelf.writes();
        try {
            var fact = kind.facts().read(foreign.type(), foreign.body());
            var seen = new Watch.Seen<>(foreign.key(), foreign.sequence(), foreign.at(), day, fact);
            var known = recall(foreign.key());
            var step = step(known, watch.notice(known.state(), seen));
            keep(foreign.key(), step, foreign.at(), cause);
        } catch (RuntimeException e) {
            throwTrouble(e, writesBefore);
            putAside(foreign.key());
            throw e instanceof Unreadable ? e : unreadable(foreign.key(), e);
        }
    }

    /// Wakes every key whose day has come, in the order of its wish and then of its name.
    ///
    /// @param faults hears of a key that cannot be woken; it is put aside, others go on
    void wake(LocalDate day, Instant at, Cause cause, BiConsumer<String, Unreadable> faults) {
        for (var due : dueBy(day)) {
            if (isAside(due.key())) {
                shelf.remove(due.alarm());
            } else {
                wake(due, day, at, cause, faults);
            }
        }
    }

    private void wake(
            Due due,
            LocalDate day,
            Instant at,
            Cause cause,
            BiConsumer<String, Unreadable> faults) {
        var writesBefore = shelf.writes();
        try {
            var known = recall(due.key());
            keep(due.key(), step(known, watch.wake(known.state(), day)), at, cause);
        } catch (RuntimeException e) {
            throwTrouble(e, writesBefore);
            putAside(due.key());
            shelf.remove(due.alarm());
            faults.accept(due.key(), unreadable(due.key(), e));
        }
    }

    /// Trouble of the infrastructure, or a fault in the middle of writing, aborts the transaction.
    private void throwTrouble(RuntimeException e, long writesBefore) {
        if (Trouble.isBehind(e) || shelf.writes() != writesBefore) {
            throw e;
        }
    }

    private Unreadable unreadable(String key, RuntimeException e) {
        LOG.error("watch {} cannot go on with {}", kind.name(), key, e);
        return new Unreadable("watch %s on %s: %s".formatted(kind.name(), key, e), e);
    }

    private boolean isAside(String key) {
        return shelf.get(Shelf.key(ASIDE, kind.name(), key)) != null;
    }

    /// From now on nothing is taken in for this key.
    void putAside(String key) {
        shelf.mark(Shelf.key(ASIDE, kind.name(), key));
    }

    private List<Due> dueBy(LocalDate day) {
        var due = new ArrayList<Due>();
        var from = Shelf.key(ALARM, kind.name());
        var to = Shelf.key(ALARM, kind.name(), day.plusDays(1).toString());
        try (var alarms = shelf.range(from, to)) {
            while (alarms.hasNext()) {
                var alarm = alarms.next().key;
                if (alarm.compareTo(to) < 0) {
                    due.add(new Due(alarm, Shelf.lastName(alarm)));
                }
            }
        }
        return due;
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

    private Step step(Known<S> before, Noticed<S, E> noticed) {
        var stays =
                noticed.state().equals(before.state())
                        && Objects.equals(noticed.wakeOn(), before.wakeOn());
        var row =
                stays
                        ? null
                        : Json.write(
                                new Row(
                                        Json.MAPPER.<JsonNode>valueToTree(noticed.state()),
                                        noticed.wakeOn()));
        var said =
                noticed.events().stream()
                        .map(e -> new Said(kind.events().typeOf(e), kind.events().write(e)))
                        .toList();
        return new Step(row, before.wakeOn(), noticed.wakeOn(), said);
    }

    private void keep(String key, Step step, Instant at, Cause cause) {
        if (step.row() != null) {
            shelf.put(Shelf.key(STATE, kind.name(), key), step.row());
        }
        moveAlarm(key, step.before(), step.after());
        speak(key, step.said(), at, cause);
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

    private void speak(String key, List<Said> said, Instant at, Cause cause) {
        if (said.isEmpty()) {
            return;
        }
        var row = Shelf.key(SEQUENCE, key);
        var last = shelf.get(row);
        var sequence = last == null ? 0 : ByteBuffer.wrap(last).getLong();
        for (var one : said) {
            sequence++;
            outgoing.event(key, sequence, one.type(), one.body(), at, cause);
        }
        shelf.put(row, ByteBuffer.allocate(Long.BYTES).putLong(sequence).array());
    }
}

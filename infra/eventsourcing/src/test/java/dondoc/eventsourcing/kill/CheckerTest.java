package dondoc.eventsourcing.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.jar.JarCommand;
import dondoc.eventsourcing.jar.JarCommand.Fill;
import dondoc.eventsourcing.jar.JarCommand.FillTwice;
import dondoc.eventsourcing.jar.JarCommand.Seal;
import dondoc.eventsourcing.kill.Ledger.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// A checker that never finds a fault proves nothing: this one is given faults to find.
class CheckerTest {
    private static final int EVENTS = 6;

    private static Ledger ledger() {
        var ledger = new Ledger();
        entry(ledger, "c1", "j1", new Fill("j1", 2, "a"), new Outcome.Accepted(1));
        entry(ledger, "c2", "j1", new FillTwice("j1", 3, 4), new Outcome.Accepted(3));
        entry(ledger, "c3", "j1", new Fill("j1", 0, "b"), new Outcome.Refused("NOT_POSITIVE"));
        entry(ledger, "c4", "j2", new Fill("j2", 5, "c"), new Outcome.Unknown());
        entry(ledger, "c5", "j2", new Fill("j2", 6, "d"), new Outcome.Unknown());
        entry(ledger, "c6", "j1", new Seal("j1"), new Outcome.Accepted(4));
        entry(ledger, "c7", "j3", new Fill("j3", 7, "e"), new Outcome.Accepted(1));
        return ledger;
    }

    private static void entry(
            Ledger ledger, String id, String jar, JarCommand command, Outcome outcome) {
        ledger.asks(id, jar, command);
        ledger.hears(id, outcome);
    }

    private static List<Seen> events() {
        return new ArrayList<>(
                List.of(
                        filled(0, "j1", 1, "c1", 2, 2, "a"),
                        filled(1, "j1", 2, "c2", 3, 5, "1"),
                        filled(2, "j1", 3, "c2", 4, 9, "2"),
                        filled(3, "j2", 1, "c4", 5, 5, "c"),
                        new Seen(
                                0,
                                4,
                                "j1",
                                4,
                                "jar.sealed.v1",
                                "c6",
                                "{\"jar\":\"j1\",\"total\":9}"),
                        filled(5, "j3", 1, "c7", 7, 7, "e")));
    }

    private static Seen filled(
            long offset,
            String jar,
            long sequence,
            String cause,
            int amount,
            int total,
            String note) {
        var body =
                "{\"jar\":\"%s\",\"amount\":%d,\"total\":%d,\"note\":\"%s\"}"
                        .formatted(jar, amount, total, note);
        return new Seen(0, offset, jar, sequence, "jar.filled.v1", cause, body);
    }

    @Test
    void a_true_history_has_no_fault() {
        assertThat(Checker.faults(ledger(), events())).isEmpty();
    }

    @Test
    void an_unknown_command_may_be_missing_altogether() {
        var events = events();
        events.remove(3);
        assertThat(Checker.faults(ledger(), events)).isEmpty();
    }

    @Property
    void a_dropped_event_is_found(@ForAll @IntRange(max = EVENTS - 1) int place) {
        if (place == 3) {
            return; // the unknown one: may be there or not
        }
        var events = events();
        events.remove(place);
        assertThat(Checker.faults(ledger(), events)).isNotEmpty();
    }

    @Property
    void a_doubled_event_is_found(
            @ForAll @IntRange(max = EVENTS - 1) int place,
            @ForAll @IntRange(max = EVENTS - 1) int after) {
        var events = events();
        events.add(after, events.get(place));
        assertThat(Checker.faults(ledger(), events)).isNotEmpty();
    }

    @Property
    void swapped_events_of_an_aggregate_are_found(
            @ForAll @IntRange(max = EVENTS - 1) int one,
            @ForAll @IntRange(max = EVENTS - 1) int other) {
        var events = events();
        if (one == other || !events.get(one).subject().equals(events.get(other).subject())) {
            return; // nothing promised between aggregates
        }
        Collections.swap(events, one, other);
        assertThat(Checker.faults(ledger(), events)).isNotEmpty();
    }

    @Property
    void an_altered_body_is_found(
            @ForAll @IntRange(max = EVENTS - 1) int place, @ForAll @IntRange(max = 40) int at) {
        var events = events();
        var e = events.get(place);
        var body = new StringBuilder(e.body());
        var where = at % body.length();
        body.setCharAt(where, body.charAt(where) == '~' ? '!' : '~');
        events.set(
                place,
                new Seen(
                        e.partition(),
                        e.offset(),
                        e.subject(),
                        e.sequence(),
                        e.type(),
                        e.causation(),
                        body.toString()));
        assertThat(Checker.faults(ledger(), events)).isNotEmpty();
    }

    @Property
    void an_altered_type_subject_sequence_or_cause_is_found(
            @ForAll @IntRange(max = EVENTS - 1) int place, @ForAll @IntRange(max = 3) int what) {
        var events = events();
        var e = events.get(place);
        var subject = what == 0 ? "j9" : e.subject();
        var sequence = what == 1 ? e.sequence() + 1 : e.sequence();
        var type = what == 2 ? "jar.painted.v1" : e.type();
        var cause = what == 3 ? "c3" : e.causation();
        events.set(
                place,
                new Seen(e.partition(), e.offset(), subject, sequence, type, cause, e.body()));
        assertThat(Checker.faults(ledger(), events)).isNotEmpty();
    }

    @Test
    void an_event_of_a_refused_command_is_found() {
        var events = events();
        events.add(filled(6, "j3", 2, "c3", 0, 7, "b"));
        assertThat(Checker.faults(ledger(), events)).isNotEmpty();
    }

    @Test
    void an_event_nobody_asked_for_is_found() {
        var events = events();
        events.add(filled(6, "j4", 1, "c99", 1, 1, "x"));
        assertThat(Checker.faults(ledger(), events)).isNotEmpty();
    }

    @Test
    void half_of_an_unknown_command_is_found() {
        var ledger = ledger();
        entry(ledger, "c8", "j4", new FillTwice("j4", 1, 2), new Outcome.Unknown());
        var events = events();
        events.add(filled(6, "j4", 1, "c8", 1, 1, "1"));
        assertThat(Checker.faults(ledger, events)).isNotEmpty();
    }
}

package dondoc.eventsourcing.kill;

import dondoc.eventsourcing.Json;
import dondoc.eventsourcing.jar.Jar;
import dondoc.eventsourcing.jar.JarCommand.Drop;
import dondoc.eventsourcing.jar.JarCommand.Fill;
import dondoc.eventsourcing.jar.JarCommand.FillTwice;
import dondoc.eventsourcing.jar.JarCommand.Look;
import dondoc.eventsourcing.jar.JarCommand.Seal;
import dondoc.eventsourcing.jar.JarEvent;
import dondoc.eventsourcing.jar.JarEvent.Filled;
import dondoc.eventsourcing.jar.JarEvent.Sealed;
import dondoc.eventsourcing.kill.Ledger.Entry;
import dondoc.eventsourcing.kill.Ledger.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Compares a ledger with the events: every accepted command exactly once, no refused one, an
/// unknown one zero or one time, sequences 1, 2, 3... per aggregate, every event what its command
/// asked for.
final class Checker {
    private final Map<String, Entry> ledger;
    private final Map<String, List<Seen>> byCause;
    private final Map<String, List<Seen>> bySubject;
    private final List<String> faults = new ArrayList<>();

    private Checker(Ledger ledger, List<Seen> events) {
        this.ledger =
                ledger.entries().stream().collect(Collectors.toMap(Entry::id, Function.identity()));
        this.byCause = events.stream().collect(Collectors.groupingBy(Seen::causation));
        this.bySubject = events.stream().collect(Collectors.groupingBy(Seen::subject));
    }

    /// @param events in the order of the topic
    /// @return one line for each thing that is wrong; empty when all is well
    static List<String> faults(Ledger ledger, List<Seen> events) {
        var checker = new Checker(ledger, events);
        checker.ledger.values().forEach(checker::outcome);
        checker.bySubject.forEach(checker::history);
        checker.byCause.keySet().stream()
                .filter(cause -> !checker.ledger.containsKey(cause))
                .forEach(cause -> checker.faults.add("nobody asked for " + cause));
        return List.copyOf(checker.faults);
    }

    private void outcome(Entry entry) {
        var events = byCause.getOrDefault(entry.id(), List.of());
        var asked = asked(entry).size();
        var wrong =
                switch (entry.outcome()) {
                    case Outcome.Accepted(var version) ->
                            events.size() != asked
                                    || (asked > 0 && events.getLast().sequence() != version);
                    case Outcome.Refused _ -> !events.isEmpty();
                    case Outcome.Unknown _, Outcome.Waiting _ ->
                            !events.isEmpty() && events.size() != asked;
                };
        if (wrong) {
            faults.add("%s, but its events are %s".formatted(entry, events));
        }
    }

    /// Replays the commands in the order of the events and expects the very same events.
    private void history(String subject, List<Seen> events) {
        var jar = Jar.RULES.initial();
        var steps = new HashMap<String, Integer>();
        for (var i = 0; i < events.size(); i++) {
            var event = events.get(i);
            if (event.sequence() != i + 1) {
                faults.add(
                        "%s: sequence %d at place %d".formatted(subject, event.sequence(), i + 1));
            }
            var entry = ledger.get(event.causation());
            if (entry == null) {
                continue;
            }
            var step = steps.merge(event.causation(), 1, Integer::sum) - 1;
            var expected = expected(entry, step, jar);
            if (!entry.jar().equals(subject) || !isSame(expected, event)) {
                faults.add("%s: expected %s, found %s".formatted(subject, expected, event));
            }
            jar = expected == null ? jar : Jar.RULES.evolve(jar, expected);
        }
    }

    private static @Nullable JarEvent expected(Entry entry, int step, Jar before) {
        var asked = asked(entry);
        if (step >= asked.size()) {
            return null;
        }
        return switch (asked.get(step)) {
            case Filled f -> new Filled(f.jar(), f.amount(), before.total() + f.amount(), f.note());
            case Sealed s -> new Sealed(s.jar(), before.total());
        };
    }

    /// The events a command leads to when it is accepted, without totals.
    private static List<JarEvent> asked(Entry entry) {
        return switch (entry.command()) {
            case Fill f -> List.of(new Filled(f.jar(), f.amount(), 0, f.note()));
            case FillTwice f ->
                    List.of(
                            new Filled(f.jar(), f.first(), 0, "1"),
                            new Filled(f.jar(), f.second(), 0, "2"));
            case Seal s -> List.of(new Sealed(s.jar(), 0));
            case Look _, Drop _ -> List.of();
        };
    }

    private static boolean isSame(@Nullable JarEvent expected, Seen event) {
        return expected != null
                && Jar.EVENTS.typeOf(expected).equals(event.type())
                && Json.MAPPER.writeValueAsString(expected).equals(event.body());
    }
}

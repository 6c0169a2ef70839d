package dondoc.eventsourcing.kill;

import dondoc.eventsourcing.jar.JarCommand;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What a client asked for and what it was told.
final class Ledger {

    /// What the client knows about a command of its own.
    sealed interface Outcome {

        /// @param version the answer named
        record Accepted(long version) implements Outcome {}

        record Refused(String reason) implements Outcome {}

        /// The process died, or the answer did not come.
        record Unknown() implements Outcome {}

        record Waiting() implements Outcome {}
    }

    record Entry(String id, String jar, JarCommand command, Outcome outcome) {
        Entry with(Outcome now) {
            return new Entry(id, jar, command, now);
        }
    }

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    void asks(String id, String jar, JarCommand command) {
        entries.put(id, new Entry(id, jar, command, new Outcome.Waiting()));
    }

    void asksAgain(String id) {
        entries.computeIfPresent(id, (_, e) -> e.with(new Outcome.Waiting()));
    }

    void hears(String id, Outcome outcome) {
        entries.computeIfPresent(id, (_, e) -> e.with(outcome));
    }

    /// The one who was asked is dead.
    void losesHope() {
        entries.replaceAll((_, e) ->
                e.outcome() instanceof Outcome.Waiting ? e.with(new Outcome.Unknown()) : e);
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    List<Entry> unknown() {
        return entries.values().stream()
                .filter(e -> e.outcome() instanceof Outcome.Unknown)
                .toList();
    }

    long count(Class<? extends Outcome> kind) {
        return entries.values().stream().filter(e -> kind.isInstance(e.outcome())).count();
    }
}

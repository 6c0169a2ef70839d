package dondoc.eventsourcing;

import java.util.List;
import java.util.Map;

/// What became of a command: its events, or the typed reason why not.
public sealed interface Decision<E> {

    static <E> Decision<E> accepted(List<? extends E> events) {
        return new Accepted<>(List.copyOf(events));
    }

    static <E> Decision<E> refused(String reason, Map<String, String> details) {
        return new Refused<>(reason, Map.copyOf(details));
    }

    /// The command is accepted; its events, possibly none, are facts.
    record Accepted<E>(List<E> events) implements Decision<E> {}

    /// The command changes nothing.
    ///
    /// @param reason stable code in UPPER_SNAKE, the key of the problem's texts
    /// @param details what to fill into those texts, e.g. `due` -> `2026-05-15`
    record Refused<E>(String reason, Map<String, String> details) implements Decision<E> {}
}

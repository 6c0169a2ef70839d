package dondoc.eventsourcing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Follows foreign facts and days, keeps a state per key, and speaks in events of its own; pure.
/// The engine runs it exactly once: state, alarm, own events and the offset consumed are one
/// transaction.
///
/// @param <F> the sealed type of the foreign facts it reads: small records of its own
/// @param <S> its state per key, a record that [Json] can write
/// @param <E> the sealed type of its own events
public interface Watch<F, S, E> {

    /// The state of a key nothing is known of.
    S initial();

    /// A foreign fact about a key.
    Noticed<S, E> notice(S state, Seen<F> seen);

    /// The day a key asked to be woken on has begun. Called once for each such key, before the
    /// day's record is repeated in the own events.
    Noticed<S, E> wake(S state, LocalDate day);

    /// A foreign fact as it was read.
    ///
    /// @param key the foreign aggregate's id
    /// @param sequence the foreign aggregate's sequence of it
    /// @param at when it was recorded
    /// @param day the day of the log it was recorded on
    record Seen<F>(String key, long sequence, Instant at, LocalDate day, F fact) {}

    /// What follows from it.
    ///
    /// @param events own events about the same key, in order
    /// @param wakeOn the next day to be woken on, replacing an earlier wish; `null` for never.
    ///     A day that has already begun wakes at the next one to begin.
    record Noticed<S, E>(S state, List<E> events, @Nullable LocalDate wakeOn) {
        public Noticed {
            events = List.copyOf(events);
        }
    }
}

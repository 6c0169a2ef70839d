package dondoc.eventsourcing;

/// The rules of one kind of aggregate, pure: no clock, no I/O.
///
/// @param <C> the sealed type of its commands
/// @param <S> its state
/// @param <E> the sealed type of its events
public interface Decider<C, S, E> {

    /// The state before the first event.
    S initial();

    /// What the command does, or why it is refused. No change, no event: an accepted command may
    /// have an empty list of events.
    Decision<E> decide(C command, S state, Circumstances circumstances);

    /// The state after an event. Trusts history: no checks, no refusals.
    S evolve(S state, E event);
}

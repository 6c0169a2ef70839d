package dondoc.eventsourcing;

import java.time.Instant;
import java.time.LocalDate;

/// What surrounds a command and is not part of the wish: when it is decided, on which day of the
/// log, who asks.
///
/// @param at the time its events will carry, given by the stream task
/// @param day the partition's current day
/// @param by who asks
/// @param commandId idempotency key, causation of the events
public record Circumstances(Instant at, LocalDate day, By by, String commandId) {}

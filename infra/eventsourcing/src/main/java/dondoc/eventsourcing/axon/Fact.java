package dondoc.eventsourcing.axon;

import org.jspecify.annotations.Nullable;

/// An event with its form on the wire: the payload Axon carries.
///
/// @param event the domain's record
/// @param body the same as JSON
/// @param origin of a new event; nobody asks for that of one which was read again
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Fact(String type, Object event, byte[] body, @Nullable Origin origin) {}

package dondoc.eventsourcing.axon;

/// An event with its form on the wire: the payload Axon carries.
///
/// @param event the domain's record
/// @param body the same as JSON
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Fact(String type, Object event, byte[] body) {}

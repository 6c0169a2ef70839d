package dondoc.eventsourcing.axon;

/// An event as it lies on the shelf.
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record StoredEvent(String type, byte[] body) {}

package dondoc.eventsourcing.wire;

/// Where an answer goes.
///
/// @param partition of the replies topic, the one the asking instance listens on
/// @param correlation tells the asking instance which of its questions it is
public record ReplyTo(int partition, String correlation) {}

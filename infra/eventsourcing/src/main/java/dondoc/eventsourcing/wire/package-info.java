/// How records look on Kafka: names of topics, headers, bodies.
///
/// For the engine's own rooms only. What may come in: the form of a record, written and read in one
/// place; no sending, no deciding.
@NullMarked
package dondoc.eventsourcing.wire;

import org.jspecify.annotations.NullMarked;

/// The engine's clients of Kafka: topics, the settings of streams and what they read and write with,
/// the gateway that asks and hears the answers.
///
/// What may come in: how the engine talks to the broker. What happens inside a transaction lives
/// in `stream`.
@NullMarked
package dondoc.eventsourcing.kafka;

import org.jspecify.annotations.NullMarked;

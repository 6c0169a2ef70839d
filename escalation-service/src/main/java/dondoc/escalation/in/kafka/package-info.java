/// What reaches us over Kafka beside the engine: our own events, folded into what is read.
///
/// What may come in: read models of the feed.
@NullMarked
package dondoc.escalation.in.kafka;

import org.jspecify.annotations.NullMarked;

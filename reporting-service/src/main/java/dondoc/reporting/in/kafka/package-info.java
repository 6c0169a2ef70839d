/// What reaches us over Kafka: the tasks' events and days, and our own closed periods.
///
/// What may come in: read models of the feed, with small records that name only the fields used.
@NullMarked
package dondoc.reporting.in.kafka;

import org.jspecify.annotations.NullMarked;

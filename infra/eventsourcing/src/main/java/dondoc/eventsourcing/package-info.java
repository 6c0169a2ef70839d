/// The engine: aggregates and watches on Kafka Streams, a command gateway, a test kit.
///
/// Knows no domain word. What may come in: technical pieces every service needs to decide commands
/// exactly once and to keep time in the log. What it offers is in this package; how it does it is
/// package-private here.
@NullMarked
package dondoc.eventsourcing;

import org.jspecify.annotations.NullMarked;

/// Axon as a shell around the pure rules: it loads, delegates, appends, and decides nothing itself.
///
/// Knows no Kafka: where events lie is behind [dondoc.eventsourcing.axon.EventShelf]. What may come
/// in: what Axon needs so that no service has to know Axon.
@NullMarked
package dondoc.eventsourcing.axon;

import org.jspecify.annotations.NullMarked;

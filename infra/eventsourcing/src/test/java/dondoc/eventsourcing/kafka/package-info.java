/// The settings of streams and clients.
@NullMarked
package dondoc.eventsourcing.kafka;

import org.jspecify.annotations.NullMarked;

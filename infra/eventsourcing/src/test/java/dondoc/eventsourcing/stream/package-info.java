@NullMarked
package dondoc.eventsourcing.stream;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dondoc.eventsourcing;

import org.jspecify.annotations.NullMarked;

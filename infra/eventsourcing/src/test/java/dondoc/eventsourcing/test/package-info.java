@NullMarked
package dondoc.eventsourcing.test;

import org.jspecify.annotations.NullMarked;

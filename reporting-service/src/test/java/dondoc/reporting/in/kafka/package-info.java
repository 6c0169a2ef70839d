/// The feeds, told by tests against a store in memory.
@NullMarked
package dondoc.reporting.in.kafka;

import org.jspecify.annotations.NullMarked;

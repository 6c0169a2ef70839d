/// A small domain for the engine's tests: jars that are filled and sealed, and an inspector who
/// watches them.
@NullMarked
package dondoc.eventsourcing.jar;

import org.jspecify.annotations.NullMarked;

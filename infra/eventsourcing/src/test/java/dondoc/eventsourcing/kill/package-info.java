/// Kills the engine's process under load, starts it again, and compares what a client was told with
/// what the events say.
@NullMarked
package dondoc.eventsourcing.kill;

import org.jspecify.annotations.NullMarked;

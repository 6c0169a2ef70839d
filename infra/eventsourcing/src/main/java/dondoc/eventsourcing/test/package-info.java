/// The test kit: tells a rule as a story, in memory and without a clock, and what an engine on a broker
/// has written.
///
/// Lives beside the engine, not in its tests, so that every service's tests can use it. Depends on
/// no test library. What may come in: ways to tell what was, what is wished and what follows.
@NullMarked
package dondoc.eventsourcing.test;

import org.jspecify.annotations.NullMarked;

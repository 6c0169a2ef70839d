/// The whole house from outside: real processes, a real broker, the public doors and nothing else.
/// All tests share one stack, started once and loaded with the sample register; they go on from its
/// last day, each with tasks of its own.
@NullMarked
package dondoc.endtoend;

import org.jspecify.annotations.NullMarked;

/// escalation-service: who is overdue since when, and the letters that urge them.
///
/// The root only wires: the engine, the use cases, the settings. Each room brings its own beans.
@NullMarked
package dondoc.escalation;

import org.jspecify.annotations.NullMarked;

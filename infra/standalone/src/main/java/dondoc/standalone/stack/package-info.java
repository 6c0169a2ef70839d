/// The processes of one installation: programs, settings, start in order, watching, restart, stop
/// in reverse order. Knows nothing of tasks or registers.
@NullMarked
package dondoc.standalone.stack;

import org.jspecify.annotations.NullMarked;

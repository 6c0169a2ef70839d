/// Processes that end, are killed, come back.
@NullMarked
package dondoc.standalone.stack;

import org.jspecify.annotations.NullMarked;

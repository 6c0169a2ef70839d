/// Registers as they come, and as they should not.
@NullMarked
package dondoc.standalone.register;

import org.jspecify.annotations.NullMarked;

/// Importing a register by hand, on the running service.
@NullMarked
package dondoc.task.in.page.importing;

import org.jspecify.annotations.NullMarked;

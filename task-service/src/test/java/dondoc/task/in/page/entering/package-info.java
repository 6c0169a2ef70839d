/// Entering a directive with its tasks, on the running service.
@NullMarked
package dondoc.task.in.page.entering;

import org.jspecify.annotations.NullMarked;

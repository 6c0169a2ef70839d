/// The Task Force's desk on the running service.
@NullMarked
package dondoc.task.in.page.registry;

import org.jspecify.annotations.NullMarked;

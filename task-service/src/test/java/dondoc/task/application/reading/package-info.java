/// The read model, in memory.
@NullMarked
package dondoc.task.application.reading;

import org.jspecify.annotations.NullMarked;

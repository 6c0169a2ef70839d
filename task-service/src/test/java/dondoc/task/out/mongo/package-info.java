/// The read model on a store in memory.
@NullMarked
package dondoc.task.out.mongo;

import org.jspecify.annotations.NullMarked;

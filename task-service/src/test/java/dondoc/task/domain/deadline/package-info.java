@NullMarked
package dondoc.task.domain.deadline;

import org.jspecify.annotations.NullMarked;

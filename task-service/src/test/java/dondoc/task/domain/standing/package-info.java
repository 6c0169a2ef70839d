/// The classes of R2.
@NullMarked
package dondoc.task.domain.standing;

import org.jspecify.annotations.NullMarked;

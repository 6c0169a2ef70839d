@NullMarked
package dondoc.task.domain.register;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dondoc.task.domain.calendar;

import org.jspecify.annotations.NullMarked;

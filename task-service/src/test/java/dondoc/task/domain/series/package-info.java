@NullMarked
package dondoc.task.domain.series;

import org.jspecify.annotations.NullMarked;

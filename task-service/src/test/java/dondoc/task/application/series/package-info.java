@NullMarked
package dondoc.task.application.series;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dondoc.task.application.exporting;

import org.jspecify.annotations.NullMarked;

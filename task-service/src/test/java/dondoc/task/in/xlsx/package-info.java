@NullMarked
package dondoc.task.in.xlsx;

import org.jspecify.annotations.NullMarked;

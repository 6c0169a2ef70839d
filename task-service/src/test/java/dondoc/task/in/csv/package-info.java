@NullMarked
package dondoc.task.in.csv;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dondoc.task;

import org.jspecify.annotations.NullMarked;

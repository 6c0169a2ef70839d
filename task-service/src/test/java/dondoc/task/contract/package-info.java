@NullMarked
package dondoc.task.contract;

import org.jspecify.annotations.NullMarked;

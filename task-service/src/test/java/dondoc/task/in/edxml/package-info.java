@NullMarked
package dondoc.task.in.edxml;

import org.jspecify.annotations.NullMarked;

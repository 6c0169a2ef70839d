/// The real time knocks here, and nowhere else.
@NullMarked
package dondoc.task.in.time;

import org.jspecify.annotations.NullMarked;

/// What the pages show and refuse, told by tests.
@NullMarked
package dondoc.task.in.page;

import org.jspecify.annotations.NullMarked;

/// What the departments' pages show and refuse, told by tests.
@NullMarked
package dondoc.task.in.page.work;

import org.jspecify.annotations.NullMarked;

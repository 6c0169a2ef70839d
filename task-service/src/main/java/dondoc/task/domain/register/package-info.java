/// The door of the register: what a row as typed by a clerk must satisfy to become a task, and why
/// it is turned away. Reading CSV is not here.
@NullMarked
package dondoc.task.domain.register;

import org.jspecify.annotations.NullMarked;

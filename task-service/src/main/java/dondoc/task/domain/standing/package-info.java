/// In which class a task is counted (R2). What may come in: the classes and how facts and a day
/// decide among them. A class is derived whenever it is asked for and never stored.
@NullMarked
package dondoc.task.domain.standing;

import org.jspecify.annotations.NullMarked;

/// Whose a task is, where the directory has a say: handing it over, asking to return it, orphans of
/// abolished units, and deadlines brought forward by a registered directive. What may come in: use
/// cases that ask the directory before they command a task.
@NullMarked
package dondoc.task.application.holding;

import org.jspecify.annotations.NullMarked;

/// Parents and children among tasks, where more than one task has a say: a parent is told of a child
/// before it is assigned, and what became of its children when it is reported. What may come in: use
/// cases that look at one task before they command another.
@NullMarked
package dondoc.task.application.children;

import org.jspecify.annotations.NullMarked;

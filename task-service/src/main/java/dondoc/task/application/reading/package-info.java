/// What is asked about tasks and directives, and what is answered. What may come in: questions,
/// answers and the port to whatever keeps them ready. A single command never needs this room; what
/// concerns all tasks, or all of a directive, looks here before it commands.
@NullMarked
package dondoc.task.application.reading;

import org.jspecify.annotations.NullMarked;

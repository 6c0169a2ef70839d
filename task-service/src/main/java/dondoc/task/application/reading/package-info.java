/// What is asked about tasks and directives, and what is answered. What may come in: questions,
/// answers and the port to whatever keeps them ready. Only what
/// concerns all tasks at once looks here before it commands.
@NullMarked
package dondoc.task.application.reading;

import org.jspecify.annotations.NullMarked;

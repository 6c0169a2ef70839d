/// What is asked about tasks and directives, and what is answered. What may come in: questions,
/// answers and the port to whatever keeps them ready. Commands never need this room.
@NullMarked
package dondoc.task.application.reading;

import org.jspecify.annotations.NullMarked;

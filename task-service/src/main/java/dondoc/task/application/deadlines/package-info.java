/// What moves or sets aside a due date, where the decision needs what only the directory and the
/// settings know: the working calendar and what the city has laid down. What may come in: use cases
/// about a task's term.
@NullMarked
package dondoc.task.application.deadlines;

import org.jspecify.annotations.NullMarked;

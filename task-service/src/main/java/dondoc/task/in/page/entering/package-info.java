/// Entering a directive with its tasks by hand, quickly: one form, rows for its clauses, units found
/// by name or code, due dates explained while they are typed. And the directive with its tasks, as it
/// was registered.
///
/// What may come in: the form, what it carries, and what it shows of it.
@NullMarked
package dondoc.task.in.page.entering;

import org.jspecify.annotations.NullMarked;

/// The departments' pages: my unit's tasks by what presses most, one task with all that happened to
/// it, and the deeds of those who work on it.
///
/// What may come in: page controllers and what their templates show, worked out here so that a
/// template only places it.
@NullMarked
package dondoc.task.in.page.work;

import org.jspecify.annotations.NullMarked;

/// The rules of escalation: when a task is overdue (R3), which week's letter is due and what it
/// counts (R5).
///
/// What may come in: values, sealed facts and events, pure functions over them. Nothing of a
/// framework, no clock, no input or output. A day is what the log says it is.
@NullMarked
package dondoc.escalation.domain;

import org.jspecify.annotations.NullMarked;

/// The rules of escalation: when a task is overdue (R3), and how long. Letters are next door in
/// `letter`.
///
/// What may come in: values, sealed facts and events, pure functions over them. Nothing of a
/// framework, no clock, no input or output. A day is what the log says it is.
@NullMarked
package dondoc.escalation.domain;

import org.jspecify.annotations.NullMarked;

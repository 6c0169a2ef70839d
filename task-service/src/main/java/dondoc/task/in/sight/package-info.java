/// What a caller sees of the tasks: his unit's or all, one or a list of them. The same for a program
/// and for a page, so that no door is wider than the other.
///
/// What may come in: what a caller's own unit decides before anything is read.
@NullMarked
package dondoc.task.in.sight;

import org.jspecify.annotations.NullMarked;

/// The words every rule of this service uses: identifiers, cleaned text, who asks and when, and the
/// public names of "no". Java and JSpecify only; no clock, no I/O. What may come in: a value that
/// more than one of the rooms below needs.
@NullMarked
package dondoc.task.domain;

import org.jspecify.annotations.NullMarked;

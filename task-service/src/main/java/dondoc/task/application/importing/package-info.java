/// Taking in the city's files: register, units, succession, people, calendar. A file is known by the
/// SHA-256 of its bytes and a row by its position, so that the same file again changes nothing and a
/// broken import is finished by sending it again.
@NullMarked
package dondoc.task.application.importing;

import org.jspecify.annotations.NullMarked;

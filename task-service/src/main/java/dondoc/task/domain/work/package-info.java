/// The life of one task, from its assignment to its acceptance or withdrawal (rules R2 to R4, issue
/// words: assign, progress, extension, completion, withdrawal).
@NullMarked
package dondoc.task.domain.work;

import org.jspecify.annotations.NullMarked;

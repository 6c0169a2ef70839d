/// Rule R1: from the phrase a clerk typed to a due date, with the rule's id and the answer to "why
/// this date".
@NullMarked
package dondoc.task.domain.deadline;

import org.jspecify.annotations.NullMarked;

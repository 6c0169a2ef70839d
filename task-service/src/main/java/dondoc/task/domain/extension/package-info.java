/// What the city has laid down about extensions (R4): how many, how long, and for which reasons. What
/// may come in: policies as dated data and the words for reasons; whether one is granted is `work`'s.
@NullMarked
package dondoc.task.domain.extension;

import org.jspecify.annotations.NullMarked;

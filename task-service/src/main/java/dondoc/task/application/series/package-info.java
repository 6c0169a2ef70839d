/// Series: opening and ending them, and giving the task of each period when its day begins. What may
/// come in: drafts as they were typed, and the day that has begun.
@NullMarked
package dondoc.task.application.series;

import org.jspecify.annotations.NullMarked;

/// Tasks that come again and tasks that come in phases: a series says once what is to be done, and
/// every period of it is a task of its own that begins on its day. What may come in: what a series is,
/// which periods it has, and the rules about opening and ending it.
@NullMarked
package dondoc.task.domain.series;

import org.jspecify.annotations.NullMarked;

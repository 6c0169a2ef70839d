/// The door of series: tasks that come again and tasks in phases. What may come in: requests and
/// answers about a series and its periods.
@NullMarked
package dondoc.task.in.web.series;

import org.jspecify.annotations.NullMarked;

/// The Task Force's desk: what waits for a decision, queue by queue: completion reports, requests for
/// more time, returns, tasks whose unit is no more, directives that are not classified.
///
/// What may come in: page controllers of queues and what their templates show. The rules stay behind
/// the use cases; a page only says which one is meant.
@NullMarked
package dondoc.task.in.page.registry;

import org.jspecify.annotations.NullMarked;

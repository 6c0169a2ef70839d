/// task-service: units and people, the working calendar, directives, tasks with their deadlines, and
/// the days of the city.
///
/// The root only wires: settings, the engine, the use cases. The rooms: `domain` holds the rules,
/// `application` the order of steps, `in` what calls us, `out` what we call.
@NullMarked
package dondoc.task;

import org.jspecify.annotations.NullMarked;

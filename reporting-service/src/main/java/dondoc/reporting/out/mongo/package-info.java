/// What we keep in MongoDB, all of it derived: tasks with their dated facts, units, days, closed
/// reports. Drop it, and it is folded again.
///
/// What may come in: the application's ports, on plain operators and single documents.
@NullMarked
package dondoc.reporting.out.mongo;

import org.jspecify.annotations.NullMarked;

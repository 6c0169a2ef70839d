/// The read model of tasks and directives in MongoDB: folded from this service's own events, one
/// document per task and per directive. Everything here can be dropped and is rebuilt.
///
/// What may come in: shapes of documents, indexes, queries. Plain operators only; what the smaller
/// stores cannot do is computed in Java.
@NullMarked
package dondoc.task.out.mongo;

import org.jspecify.annotations.NullMarked;

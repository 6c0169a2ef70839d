/// What happens inside a stream task: commands meet their aggregates, watches follow foreign
/// facts, days begin; everything in the task's one store and one transaction. Only answers to askers in
/// this process leave it another way, and not before it is committed.
///
/// What may come in: steps of that transaction. Starting and configuring streams, and clients
/// outside the transaction, live in `kafka`.
@NullMarked
package dondoc.eventsourcing.stream;

import org.jspecify.annotations.NullMarked;

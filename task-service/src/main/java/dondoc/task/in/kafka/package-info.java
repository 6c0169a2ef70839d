/// What comes in from Kafka besides commands: the compacted topics the directory is held from. What
/// may come in: readers of topics for this service's own use; projections are fed elsewhere.
@NullMarked
package dondoc.task.in.kafka;

import org.jspecify.annotations.NullMarked;

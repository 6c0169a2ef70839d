/// What we write to Kafka besides events: the names of people, apart from everything else.
@NullMarked
package dondoc.task.out.kafka;

import org.jspecify.annotations.NullMarked;

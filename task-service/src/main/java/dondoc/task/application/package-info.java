/// The order of steps: how a wish from outside becomes a command, how the city's days are begun, what
/// the directory knows, and the shells that hand the rules of the domain to the engine. What may come
/// in: use cases and the ports they need; no rule, no HTTP, no Kafka.
@NullMarked
package dondoc.task.application;

import org.jspecify.annotations.NullMarked;

/// Topics folded into read models: the offsets lie beside what was folded, in the same database.
///
/// A service names a read model and a topic, and gets a Spring Cloud Stream function for it. What
/// may come in: how facts come from Kafka into MongoDB exactly as often as it matters. No domain
/// word, no shape of any read model.
/// Also here: what a reader of such a model needs, to wait for it and to ask it again.
///
/// There is one mechanism for each kind of trouble. A record that cannot be folded is parked in a
/// dead-letter topic, and what comes later of the same aggregate behind it; the others go on. A
/// store or a broker that is away is waited for: the batch is folded again until it is stored.
@NullMarked
package dondoc.feed;

import org.jspecify.annotations.NullMarked;

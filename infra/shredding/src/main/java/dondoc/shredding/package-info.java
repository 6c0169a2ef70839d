/// What is left of a shredded directive in the files of an installation that is stopped: the segments of
/// Kafka's log are written anew without its texts, what is derived from them is removed, and all is read
/// again (ADR 0017). Nothing here runs while anything else does.
///
/// What may come in: how the files of a broker and of the engine lie. Of the house it knows the names of
/// task-service's topics and what its contract calls a typed text.
@NullMarked
package dondoc.shredding;

import org.jspecify.annotations.NullMarked;

/// Feeds on a real broker and a store in memory, with a read model that counts what it is given.
@NullMarked
package dondoc.feed;

import org.jspecify.annotations.NullMarked;

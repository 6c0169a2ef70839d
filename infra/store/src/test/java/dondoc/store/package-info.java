/// What the store answers, and what it looks at for it.
@NullMarked
package dondoc.store;

import org.jspecify.annotations.NullMarked;

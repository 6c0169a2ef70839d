/// Options and the data directory, held against what may go wrong.
@NullMarked
package dondoc.standalone;

import org.jspecify.annotations.NullMarked;

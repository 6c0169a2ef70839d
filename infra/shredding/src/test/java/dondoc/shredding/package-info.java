/// Segments that are written by hand and read back.
@NullMarked
package dondoc.shredding;

import org.jspecify.annotations.NullMarked;

/// What we promise, and what others promise us, held against what we really write and read.
@NullMarked
package dondoc.publication.contract;

import org.jspecify.annotations.NullMarked;

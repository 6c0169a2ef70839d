/// Whether what is measured is what is meant.
@NullMarked
package dondoc.benchmark;

import org.jspecify.annotations.NullMarked;

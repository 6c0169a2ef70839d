/// A comparison that lets a difference through is worth nothing: each section is broken once.
@NullMarked
package dondoc.standalone.check;

import org.jspecify.annotations.NullMarked;

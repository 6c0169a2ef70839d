/// What we promise to those who read us, and what we were promised.
@NullMarked
package dondoc.reporting.contract;

import org.jspecify.annotations.NullMarked;

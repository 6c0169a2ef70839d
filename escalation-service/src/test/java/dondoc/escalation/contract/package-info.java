/// What we promise, and what was promised to us.
@NullMarked
package dondoc.escalation.contract;

import org.jspecify.annotations.NullMarked;

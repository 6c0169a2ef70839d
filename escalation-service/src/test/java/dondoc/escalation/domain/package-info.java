/// The rules, told as stories and fuzzed against a second reading of R3.
@NullMarked
package dondoc.escalation.domain;

import org.jspecify.annotations.NullMarked;

/// Weeks and letters, told as stories.
@NullMarked
package dondoc.escalation.domain.letter;

import org.jspecify.annotations.NullMarked;

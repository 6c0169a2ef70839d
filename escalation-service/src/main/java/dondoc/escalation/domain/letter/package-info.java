/// The urging letters: which week's are due, what they name, how they count (R5).
///
/// What may come in: pure rules about letters. They know the rules of being overdue, not the other
/// way round.
@NullMarked
package dondoc.escalation.domain.letter;

import org.jspecify.annotations.NullMarked;

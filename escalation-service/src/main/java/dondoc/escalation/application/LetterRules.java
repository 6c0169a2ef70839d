package dondoc.escalation.application;

import dondoc.escalation.domain.letter.DraftLetter;
import dondoc.escalation.domain.letter.LetterBook;
import dondoc.escalation.domain.letter.LetterDrafted;
import dondoc.eventsourcing.Circumstances;
import dondoc.eventsourcing.Decider;
import dondoc.eventsourcing.Decision;

/// The shell in which the engine keeps each unit's book of letters.
final class LetterRules implements Decider<DraftLetter, LetterBook, LetterDrafted> {

    @Override
    public LetterBook initial() {
        return LetterBook.EMPTY;
    }

    @Override
    public Decision<LetterDrafted> decide(DraftLetter wish, LetterBook book, Circumstances now) {
        return Decision.accepted(book.draft(wish));
    }

    @Override
    public LetterBook evolve(LetterBook book, LetterDrafted drafted) {
        return book.evolve(drafted);
    }
}

package dondoc.escalation.application;

import dondoc.escalation.domain.UnitCode;
import dondoc.escalation.domain.letter.LetterDrafted;
import dondoc.escalation.domain.letter.Week;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Port: the letters that were drafted.
public interface LetterShelf {

    /// Makes it fit to be asked: indexes. Idempotent.
    void prepare();

    /// Keeps letters; twice the same, once the effect.
    void keep(List<Letter> letters);

    Optional<Letter> find(UnitCode unit, Week week);

    /// Letters ordered by week, then unit, at most `limit`.
    ///
    /// @param after the last one seen
    List<Letter> find(
            @Nullable Week week, @Nullable UnitCode unit, @Nullable Place after, int limit);

    /// @param sequence 1 for the unit's first letter
    /// @param at when it was recorded
    record Letter(long sequence, Instant at, LetterDrafted drafted) {}

    record Place(String week, String unit) {}
}

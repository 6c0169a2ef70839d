package dondoc.escalation.domain.letter;

import dondoc.escalation.domain.UnitCode;
import java.time.LocalDate;
import java.util.List;

/// A letter was drafted. It is not changed afterwards, whatever becomes known later.
///
/// @param cutoff the letter shows what was known at the end of this day
/// @param missed weeks without a letter of their own that this one stands for
/// @param tasks the annex, longest late first
public record LetterDrafted(
        UnitCode unit,
        Week week,
        LocalDate draftedOn,
        LocalDate cutoff,
        List<Week> missed,
        List<UrgedTask> tasks) {
    public LetterDrafted {
        missed = List.copyOf(missed);
        tasks = List.copyOf(tasks);
    }
}

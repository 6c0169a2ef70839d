package dondoc.escalation.domain.letter;

import dondoc.escalation.domain.UnitCode;
import java.time.LocalDate;
import java.util.List;

/// Draft the week's letter to a unit.
///
/// @param missed weeks without a letter of their own that this one stands for
/// @param tasks what was late at the end of `cutoff`, as known then
public record DraftLetter(
        UnitCode unit,
        Week week,
        LocalDate draftedOn,
        LocalDate cutoff,
        List<Week> missed,
        List<LateTask> tasks) {
    public DraftLetter {
        missed = List.copyOf(missed);
        tasks = List.copyOf(tasks);
    }
}

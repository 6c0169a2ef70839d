package dondoc.escalation.application;

import dondoc.escalation.domain.UnitCode;
import dondoc.escalation.domain.letter.Week;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Port: the weeks whose letters are drafted. A lost one is worked out again from the log.
public interface WeekBook {

    void keep(DraftedWeek week);

    /// A letter that is not: what is told here again replaces what was.
    void fail(NotDrafted letter);

    /// By week and unit.
    List<NotDrafted> failed();

    Optional<Week> last();

    /// Oldest first.
    List<DraftedWeek> all();

    /// @param reason the engine's, or `TOO_LARGE`
    record NotDrafted(Week week, UnitCode unit, String reason) {}

    /// @param letters units with late tasks
    /// @param tasks late tasks
    record DraftedWeek(
            Week week,
            LocalDate draftedOn,
            LocalDate cutoff,
            List<Week> missed,
            int letters,
            int tasks) {
        public DraftedWeek {
            missed = List.copyOf(missed);
        }
    }
}

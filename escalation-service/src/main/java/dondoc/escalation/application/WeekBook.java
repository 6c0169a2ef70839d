package dondoc.escalation.application;

import dondoc.escalation.domain.letter.Week;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Port: the weeks whose letters are drafted. A lost one is worked out again from the log.
public interface WeekBook {

    void keep(DraftedWeek week);

    Optional<Week> last();

    /// Oldest first.
    List<DraftedWeek> all();

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

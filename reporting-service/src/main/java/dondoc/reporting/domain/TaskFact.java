package dondoc.reporting.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What happened to a task after its assignment, as far as classes depend on it. Each fact carries
/// the local day it was recorded on (when we knew); some carry a second date (when it was true).
public sealed interface TaskFact {

    /// The local day of the record.
    LocalDate recordedOn();

    /// @param to the due date in force from this record on
    record ExtensionGranted(LocalDate recordedOn, LocalDate to) implements TaskFact {}

    /// The due date of a task that is not yet overdue is another. It is no extension.
    sealed interface DeadlineMoved extends TaskFact {

        /// The due date in force from this record on.
        LocalDate to();
    }

    /// A changed calendar of working days moved the due date.
    record DeadlineReprojected(LocalDate recordedOn, LocalDate to) implements DeadlineMoved {}

    /// A directive brought the due date forward, to its notice's day or a later one. Whether it
    /// counts from the notice or from its record is all the same: the old and the new due date are
    /// both yet to come on the days between.
    record DeadlineBroughtForward(LocalDate recordedOn, LocalDate to) implements DeadlineMoved {}

    /// The task waits for a superior: its due date is set aside.
    record Suspended(LocalDate recordedOn) implements TaskFact {}

    /// The task goes on.
    ///
    /// @param to the due date in force from this record on, `null` for a standing task
    record Resumed(LocalDate recordedOn, @Nullable LocalDate to) implements TaskFact {}

    /// Another unit, or another person of the same unit, holds the task.
    ///
    /// @param on the first day it does, perhaps before the day it was recorded or yet to come
    record HandedOver(LocalDate recordedOn, LocalDate on, String lead) implements TaskFact {}

    /// @param reportedOn the date of the report itself, which decides whether it was in time
    /// @param dueThen the due date in force on that date, `null` for none; perhaps not the one in
    ///     force at the record
    record CompletionReported(
            LocalDate recordedOn, LocalDate reportedOn, @Nullable LocalDate dueThen)
            implements TaskFact {}

    record CompletionAccepted(LocalDate recordedOn) implements TaskFact {}

    record CompletionRejected(LocalDate recordedOn) implements TaskFact {}

    /// An acceptance was found false later: as if the report had been rejected on that day.
    record AcceptanceRevoked(LocalDate recordedOn) implements TaskFact {}

    /// @param effective the first day the task is no longer owed
    record Withdrawn(LocalDate recordedOn, LocalDate effective) implements TaskFact {}
}

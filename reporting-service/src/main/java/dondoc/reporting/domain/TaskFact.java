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

    /// A changed calendar of working days moved the due date of a task that is not yet overdue. It
    /// is no extension.
    ///
    /// @param to the due date in force from this record on
    record DeadlineReprojected(LocalDate recordedOn, LocalDate to) implements TaskFact {}

    /// @param reportedOn the date of the report itself, which decides whether it was in time
    /// @param dueThen the due date in force on that date, `null` for none; perhaps not the one in
    ///     force at the record
    record CompletionReported(
            LocalDate recordedOn, LocalDate reportedOn, @Nullable LocalDate dueThen)
            implements TaskFact {}

    record CompletionAccepted(LocalDate recordedOn) implements TaskFact {}

    record CompletionRejected(LocalDate recordedOn) implements TaskFact {}

    /// @param effective the first day the task is no longer owed
    record Withdrawn(LocalDate recordedOn, LocalDate effective) implements TaskFact {}
}

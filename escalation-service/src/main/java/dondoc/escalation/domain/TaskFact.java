package dondoc.escalation.domain;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What escalation reads of a task's life: only the fields it uses.
public sealed interface TaskFact {

    /// @param due the original due date, `null` for a standing task
    record Assigned(
            String number,
            int year,
            String clause,
            UnitCode lead,
            PersonId leader,
            PersonId officer,
            @Nullable LocalDate due)
            implements TaskFact {
        public Assigned {
            requireNonNull(number, "number");
            requireNonNull(clause, "clause");
            requireNonNull(lead, "lead");
            requireNonNull(leader, "leader");
            requireNonNull(officer, "officer");
        }
    }

    /// Asking changes nothing but the mark in the letter (R4).
    record ExtensionRequested(int request, LocalDate requestedOn) implements TaskFact {
        public ExtensionRequested {
            requireNonNull(requestedOn, "requestedOn");
        }
    }

    /// The due date changes by a decision (R4).
    ///
    /// @param request which request it grants; `null` answers all that wait
    record ExtensionGranted(@Nullable Integer request, LocalDate to) implements TaskFact {
        public ExtensionGranted {
            requireNonNull(to, "to");
        }
    }

    /// The due date of a task that is not yet overdue is another. No extension: requests go on
    /// waiting, no episode ends.
    sealed interface DeadlineMoved extends TaskFact {
        LocalDate to();

        /// The day from which it is in force.
        ///
        /// @param recorded the day of the log on which it was recorded
        LocalDate from(LocalDate recorded);
    }

    /// A changed calendar of working days moves the due date (R1).
    record DeadlineReprojected(LocalDate to) implements DeadlineMoved {
        public DeadlineReprojected {
            requireNonNull(to, "to");
        }

        @Override
        public LocalDate from(LocalDate recorded) {
            return recorded;
        }
    }

    /// A directive brings the due date forward (edge case 5).
    ///
    /// @param on the day of that notice: nobody is late for days before it
    record DeadlineBroughtForward(LocalDate to, LocalDate on) implements DeadlineMoved {
        public DeadlineBroughtForward {
            requireNonNull(to, "to");
            requireNonNull(on, "on");
        }

        @Override
        public LocalDate from(LocalDate recorded) {
            return on.isBefore(recorded) ? on : recorded;
        }
    }

    /// The task waits for a superior: its due date is set aside, so nobody becomes late meanwhile.
    record Suspended() implements TaskFact {}

    /// The task goes on.
    ///
    /// @param to the due date from now on, `null` for a standing task
    record Resumed(@Nullable LocalDate to) implements TaskFact {}

    /// Somebody else holds the task: a unit's successor, or another person of the same unit.
    ///
    /// @param on his first day, perhaps before the day it was recorded or yet to come; the days
    ///     before it are the old holder's
    record HandedOver(Holder to, LocalDate on) implements TaskFact {
        public HandedOver {
            requireNonNull(to, "to");
            requireNonNull(on, "on");
        }
    }

    /// @param request which request; `null` answers all that wait
    record ExtensionRefused(@Nullable Integer request) implements TaskFact {}

    /// @param reportedOn the day of the report itself, perhaps before the day it was recorded
    record CompletionReported(LocalDate reportedOn) implements TaskFact {
        public CompletionReported {
            requireNonNull(reportedOn, "reportedOn");
        }
    }

    record CompletionAccepted() implements TaskFact {}

    record CompletionRejected() implements TaskFact {}

    /// An acceptance found false later (edge case 7): as if the report had been rejected.
    record AcceptanceRevoked() implements TaskFact {}

    /// @param effective the day from which the task is no more; perhaps to come
    record Withdrawn(LocalDate effective) implements TaskFact {
        public Withdrawn {
            requireNonNull(effective, "effective");
        }
    }
}

package dondoc.reporting.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a task stands after the facts folded so far. Trusts history: a fact that does not fit is
/// passed over, for task-service has refused what must not be.
sealed interface Standing {

    Standing after(TaskFact fact);

    /// The class at the end of a day.
    TaskClass at(LocalDate day);

    record Open(@Nullable LocalDate due) implements Standing {
        @Override
        public Standing after(TaskFact fact) {
            return switch (fact) {
                case TaskFact.ExtensionGranted granted -> new Open(granted.to());
                case TaskFact.CompletionReported reported ->
                        new Reported(due, reported.reportedOn(), due);
                case TaskFact.Withdrawn withdrawn -> new Gone(this, withdrawn.effective());
                case TaskFact.CompletionAccepted _, TaskFact.CompletionRejected _ -> this;
            };
        }

        @Override
        public TaskClass at(LocalDate day) {
            if (due == null) {
                return TaskClass.OPEN_NO_DEADLINE;
            }
            return day.isAfter(due) ? TaskClass.OPEN_OVERDUE : TaskClass.OPEN_WITHIN_DEADLINE;
        }
    }

    /// @param due in force now; an extension granted while the report waits counts only if that
    ///     report is rejected
    /// @param dueAtReport in force when the report came
    record Reported(@Nullable LocalDate due, LocalDate reportedOn, @Nullable LocalDate dueAtReport)
            implements Standing {
        @Override
        public Standing after(TaskFact fact) {
            return switch (fact) {
                case TaskFact.ExtensionGranted granted ->
                        new Reported(granted.to(), reportedOn, dueAtReport);
                case TaskFact.CompletionAccepted _ -> new Completed(reportedOn, dueAtReport);
                case TaskFact.CompletionRejected _ -> new Open(due);
                case TaskFact.Withdrawn withdrawn -> new Gone(this, withdrawn.effective());
                case TaskFact.CompletionReported _ -> this;
            };
        }

        @Override
        public TaskClass at(LocalDate day) {
            return TaskClass.PENDING_VERIFICATION;
        }
    }

    record Completed(LocalDate reportedOn, @Nullable LocalDate dueAtReport) implements Standing {
        @Override
        public Standing after(TaskFact fact) {
            return this;
        }

        @Override
        public TaskClass at(LocalDate day) {
            if (dueAtReport == null) {
                return TaskClass.COMPLETED_NO_DEADLINE;
            }
            return reportedOn.isAfter(dueAtReport)
                    ? TaskClass.COMPLETED_LATE
                    : TaskClass.COMPLETED_ON_TIME;
        }
    }

    /// @param before how it stood, and stands until the withdrawal takes effect
    record Gone(Standing before, LocalDate effective) implements Standing {
        @Override
        public Standing after(TaskFact fact) {
            return this;
        }

        @Override
        public TaskClass at(LocalDate day) {
            return effective.isAfter(day) ? before.at(day) : TaskClass.WITHDRAWN;
        }
    }
}

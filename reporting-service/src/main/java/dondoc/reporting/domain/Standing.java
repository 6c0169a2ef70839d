package dondoc.reporting.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a task stands after the facts folded so far. Trusts history: a fact that does not fit is
/// passed over, for task-service has refused what must not be.
sealed interface Standing {

    Standing after(TaskFact fact);

    /// The class at the end of a day.
    TaskClass at(LocalDate day);

    /// A due date that has passed is not moved any more, but by a decision: nobody's lateness ends
    /// so.
    private static LocalDate moved(@Nullable LocalDate due, TaskFact.DeadlineMoved to) {
        return due != null && to.recordedOn().isAfter(due) ? due : to.to();
    }

    /// @param due in force, or set aside while the task is suspended
    /// @param suspended it waits for a superior: it has a deadline and cannot miss it
    record Open(@Nullable LocalDate due, boolean suspended) implements Standing {

        Open(@Nullable LocalDate due) {
            this(due, false);
        }

        @Override
        public Standing after(TaskFact fact) {
            return switch (fact) {
                case TaskFact.ExtensionGranted granted -> new Open(granted.to());
                case TaskFact.DeadlineMoved moved -> new Open(moved(due, moved), suspended);
                case TaskFact.Suspended _ -> new Open(due, true);
                case TaskFact.Resumed resumed -> new Open(resumed.to());
                case TaskFact.CompletionReported reported ->
                        new Reported(due, reported.reportedOn(), reported.dueThen());
                case TaskFact.Withdrawn withdrawn -> new Gone(this, withdrawn.effective());
                case TaskFact.CompletionAccepted _,
                        TaskFact.CompletionRejected _,
                        TaskFact.AcceptanceRevoked _,
                        TaskFact.HandedOver _ ->
                        this;
            };
        }

        @Override
        public TaskClass at(LocalDate day) {
            if (due == null) {
                return TaskClass.OPEN_NO_DEADLINE;
            }
            return day.isAfter(due) && !suspended
                    ? TaskClass.OPEN_OVERDUE
                    : TaskClass.OPEN_WITHIN_DEADLINE;
        }
    }

    /// @param due in force now; one that changes while the report waits counts only if that report
    ///     is rejected
    /// @param dueThen in force on the date of the report
    record Reported(@Nullable LocalDate due, LocalDate reportedOn, @Nullable LocalDate dueThen)
            implements Standing {
        @Override
        public Standing after(TaskFact fact) {
            return switch (fact) {
                case TaskFact.ExtensionGranted granted ->
                        new Reported(granted.to(), reportedOn, dueThen);
                case TaskFact.DeadlineMoved moved ->
                        new Reported(moved(due, moved), reportedOn, dueThen);
                case TaskFact.CompletionAccepted _ -> new Completed(due, reportedOn, dueThen);
                case TaskFact.CompletionRejected _ -> new Open(due);
                case TaskFact.Withdrawn withdrawn -> new Gone(this, withdrawn.effective());
                case TaskFact.CompletionReported _,
                        TaskFact.AcceptanceRevoked _,
                        TaskFact.Suspended _,
                        TaskFact.Resumed _,
                        TaskFact.HandedOver _ ->
                        this;
            };
        }

        @Override
        public TaskClass at(LocalDate day) {
            return TaskClass.PENDING_VERIFICATION;
        }
    }

    /// @param due in force now: owed again should the acceptance be revoked
    /// @param dueThen in force on the date of the report
    record Completed(@Nullable LocalDate due, LocalDate reportedOn, @Nullable LocalDate dueThen)
            implements Standing {
        @Override
        public Standing after(TaskFact fact) {
            return fact instanceof TaskFact.AcceptanceRevoked ? new Open(due) : this;
        }

        @Override
        public TaskClass at(LocalDate day) {
            if (dueThen == null) {
                return TaskClass.COMPLETED_NO_DEADLINE;
            }
            return reportedOn.isAfter(dueThen)
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

package dondoc.task.domain.work;

import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.deadline.Rule;
import dondoc.task.domain.extension.ExtensionReason;
import dondoc.task.domain.family.Closing;
import dondoc.task.domain.series.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to a task. The components are the published fields (see the contract): what is
/// stored is what is published.
public sealed interface TaskEvent {

    TaskId task();

    /// @param issued date of the directive
    /// @param due `null` for a task without deadline
    /// @param parent the task it is a part of
    /// @param level how many parents are above it, `null` for none
    /// @param closing how it closes, should it have children; `null`: by hand
    /// @param period of which series it is, `null` for none
    record Assigned(
            TaskId task,
            DirectiveId directive,
            DocumentNumber number,
            int year,
            Clause clause,
            LocalDate issued,
            String content,
            OrgId lead,
            PersonId leader,
            PersonId officer,
            List<OrgId> coordinators,
            String phrase,
            @Nullable LocalDate due,
            Rule rule,
            String calendarVersion,
            boolean starred,
            LocalDate assignedOn,
            @Nullable String remark,
            @Nullable Source source,
            @Nullable TaskId parent,
            @Nullable Integer level,
            @Nullable Closing closing,
            @Nullable Period period)
            implements TaskEvent {
        public Assigned {
            coordinators = List.copyOf(coordinators);
        }
    }

    /// @param evidence links to what shows it, never fetched; `null` for none
    record ProgressUpdated(
            TaskId task,
            @Nullable Integer percent,
            @Nullable String text,
            @Nullable List<String> evidence)
            implements TaskEvent {
        public ProgressUpdated {
            evidence = Links.orNull(evidence);
        }

        public List<String> links() {
            return Links.orNone(evidence);
        }

        /// Without evidence.
        public ProgressUpdated(TaskId task, @Nullable Integer percent, @Nullable String text) {
            this(task, percent, text, null);
        }
    }

    /// @param request 1, 2, 3.. within the task
    record ExtensionRequested(
            TaskId task,
            int request,
            LocalDate proposed,
            @Nullable String reason,
            @Nullable ExtensionReason reasonCode,
            LocalDate requestedOn)
            implements TaskEvent {}

    /// @param from due date until now, `null` where there was none
    record ExtensionGranted(
            TaskId task,
            @Nullable Integer request,
            @Nullable LocalDate from,
            LocalDate to,
            LocalDate grantedOn,
            @Nullable String document,
            @Nullable String reason,
            @Nullable ExtensionReason reasonCode,
            Authority authority)
            implements TaskEvent {}

    record ExtensionRefused(
            TaskId task, @Nullable Integer request, LocalDate refusedOn, @Nullable String reason)
            implements TaskEvent {}

    /// The working calendar has changed and moved the end of a term counted in days.
    ///
    /// @param from due date until now
    /// @param to due date from now on; never before `on`: nobody is late for days before the notice
    /// @param notice the document that announced the calendar
    record DeadlineReprojected(
            TaskId task,
            LocalDate from,
            LocalDate to,
            String calendarVersion,
            String notice,
            LocalDate on)
            implements TaskEvent {}

    /// @param reportedOn the valid date: when it was true, not when it was recorded
    /// @param dueThen due date in force on that date
    /// @param evidence links to what shows it, never fetched; `null` for none
    /// @param children whose reports it follows from; `null` where somebody reports
    record CompletionReported(
            TaskId task,
            LocalDate reportedOn,
            @Nullable String document,
            @Nullable LocalDate dueThen,
            @Nullable String text,
            @Nullable List<String> evidence,
            @Nullable List<TaskId> children)
            implements TaskEvent {
        public CompletionReported {
            evidence = Links.orNull(evidence);
            children = Links.orNull(children);
        }

        public List<String> links() {
            return Links.orNone(evidence);
        }

        /// Without evidence.
        public CompletionReported(
                TaskId task,
                LocalDate reportedOn,
                @Nullable String document,
                @Nullable LocalDate dueThen,
                @Nullable String text) {
            this(task, reportedOn, document, dueThen, text, null, null);
        }
    }

    record CompletionAccepted(TaskId task, LocalDate acceptedOn, @Nullable String remark)
            implements TaskEvent {}

    /// @param children open again, on whose reports this one rested; `null` where somebody rejects
    record CompletionRejected(
            TaskId task,
            LocalDate rejectedOn,
            @Nullable String reason,
            @Nullable List<TaskId> children)
            implements TaskEvent {
        public CompletionRejected {
            children = Links.orNull(children);
        }

        /// By somebody.
        public CompletionRejected(TaskId task, LocalDate rejectedOn, @Nullable String reason) {
            this(task, rejectedOn, reason, null);
        }
    }

    /// @param supersededBy on whose account: the directive that replaces the task's own, or its own
    ///     that was recalled; `null` for a task withdrawn by itself
    record Withdrawn(
            TaskId task,
            LocalDate effective,
            @Nullable String document,
            @Nullable String reason,
            @Nullable DirectiveId supersededBy)
            implements TaskEvent {}

    /// Another holds the task from day `on`; the days before are the old holder's. The due date stays.
    record HandedOver(
            TaskId task,
            Holder from,
            Holder to,
            LocalDate on,
            @Nullable String document,
            @Nullable String reason)
            implements TaskEvent {}

    /// The lead unit has read the task and takes it.
    record Acknowledged(TaskId task, LocalDate on, @Nullable String text) implements TaskEvent {}

    /// The lead unit does not want the task; the clock runs until that is decided.
    ///
    /// @param request 1, 2, 3.. within the task
    /// @param proposed the unit it names instead
    record ReturnAsked(
            TaskId task,
            int request,
            ReturnKind kind,
            LocalDate on,
            String reason,
            @Nullable OrgId proposed)
            implements TaskEvent {}

    /// @param accepted then a handover or a withdrawal follows, each a deed of its own
    record ReturnDecided(
            TaskId task,
            int request,
            boolean accepted,
            LocalDate on,
            @Nullable String reason,
            @Nullable String document)
            implements TaskEvent {}

    /// An acceptance is found false: the task is open again, as if the report had been rejected that
    /// day.
    record AcceptanceRevoked(
            TaskId task, LocalDate revokedOn, String reason, @Nullable String document)
            implements TaskEvent {}

    /// @param unit the coordinator
    /// @param evidence links to what shows it, never fetched; `null` for none
    record Contributed(
            TaskId task, OrgId unit, LocalDate on, String text, @Nullable List<String> evidence)
            implements TaskEvent {
        public Contributed {
            evidence = Links.orNull(evidence);
        }

        public List<String> links() {
            return Links.orNone(evidence);
        }
    }

    /// @param from due date until now
    /// @param to due date from `on`, never before it: nobody is late for days before the notice
    /// @param directive the one that does it
    record DeadlineBroughtForward(
            TaskId task,
            LocalDate from,
            LocalDate to,
            LocalDate on,
            DirectiveId directive,
            @Nullable String document,
            @Nullable String reason)
            implements TaskEvent {}

    record Starred(TaskId task, boolean starred, LocalDate on, @Nullable String document)
            implements TaskEvent {}

    /// The task waits for a superior. Its due date is set aside until it goes on: nobody becomes late
    /// meanwhile, but who was late was so.
    ///
    /// @param on the first day of waiting
    /// @param awaits whom or what it waits for
    /// @param due set aside, `null` where there is none
    record Suspended(
            TaskId task,
            LocalDate on,
            String awaits,
            @Nullable LocalDate due,
            @Nullable String document,
            @Nullable String reason)
            implements TaskEvent {}

    /// The task goes on.
    ///
    /// @param suspendedOn the first day of waiting
    /// @param on the first day it is worked on again
    /// @param workingDays from the first to the last day of waiting
    /// @param from the due date that was set aside, `null` where there is none
    /// @param to the due date from now on: later by the working days waited
    /// @param calendarVersion they were counted on
    record Resumed(
            TaskId task,
            LocalDate suspendedOn,
            LocalDate on,
            int workingDays,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String calendarVersion,
            @Nullable String document,
            @Nullable String reason)
            implements TaskEvent {}

    /// Another task is about to become a part of this one.
    ///
    /// @param closing how this one closes from now on, `null`: as before
    record ChildAdded(TaskId task, TaskId child, @Nullable Closing closing, LocalDate on)
            implements TaskEvent {}
}

package dondoc.task.domain.work;

import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.calendar.CalendarPublished;
import dondoc.task.domain.deadline.Rule;
import dondoc.task.domain.extension.ExtensionLimits;
import dondoc.task.domain.extension.ExtensionReason;
import dondoc.task.domain.family.Closing;
import dondoc.task.domain.family.Kinship;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be wished of a task.
///
/// `history` marks a past fact recorded while the city is loaded: it is taken as it was decided
/// then, under rules of its own. Set it exactly when a time is claimed; the engine refuses claimed
/// times from everybody but the migration role, and from all after go-live.
public sealed interface TaskCommand {

    /// Only what happens now can be wished, where nothing else is said.
    default boolean history() {
        return false;
    }

    /// Gives the task.
    ///
    /// @param issued date of the directive
    /// @param phrase the deadline as written; due date and rule were worked out from it
    /// @param due `null` for a task without deadline
    /// @param calendarVersion working calendar the due date was counted on
    /// @param assignedOn the day it counts as given
    /// @param source the file row it comes from, `null` for one entered by a person
    /// @param kin where it belongs, `null` for a task by itself
    record Assign(
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
            @Nullable Kinship kin,
            boolean history)
            implements TaskCommand {
        public Assign {
            coordinators = List.copyOf(coordinators);
        }
    }

    /// @param percent 0 to 100, `null` where only text is given
    /// @param evidence https links to what shows it
    record UpdateProgress(
            @Nullable Integer percent,
            @Nullable String text,
            List<String> evidence,
            boolean history)
            implements TaskCommand {
        public UpdateProgress {
            evidence = Links.orNone(evidence);
        }

        /// Without evidence.
        public UpdateProgress(@Nullable Integer percent, @Nullable String text, boolean history) {
            this(percent, text, List.of(), history);
        }
    }

    record RequestExtension(
            LocalDate proposed,
            @Nullable String reason,
            @Nullable ExtensionReason reasonCode,
            boolean history)
            implements TaskCommand {

        /// Without a code.
        public RequestExtension(LocalDate proposed, @Nullable String reason, boolean history) {
            this(proposed, reason, null, history);
        }
    }

    /// @param request number of the request it answers; `null`: the one that waits, if any
    /// @param limits within which it may be granted; `null`: none, as for what was decided in the
    ///     past
    record GrantExtension(
            LocalDate to,
            @Nullable Integer request,
            @Nullable String document,
            @Nullable String reason,
            @Nullable ExtensionReason reasonCode,
            Authority authority,
            @Nullable ExtensionLimits limits,
            boolean history)
            implements TaskCommand {}

    /// @param request number of the request it answers; `null`: the one that waits
    record RefuseExtension(@Nullable Integer request, @Nullable String reason, boolean history)
            implements TaskCommand {}

    /// @param reportedOn date of the report; `null`: today
    /// @param document number of the report document
    /// @param evidence https links to what shows it
    /// @param closed children whose holders have done with them: reported or closed
    record ReportCompletion(
            @Nullable LocalDate reportedOn,
            @Nullable String document,
            @Nullable String text,
            List<String> evidence,
            List<TaskId> closed,
            boolean history)
            implements TaskCommand {
        public ReportCompletion {
            evidence = Links.orNone(evidence);
            closed = Links.orNone(closed);
        }

        /// Without children.
        public ReportCompletion(
                @Nullable LocalDate reportedOn,
                @Nullable String document,
                @Nullable String text,
                List<String> evidence,
                boolean history) {
            this(reportedOn, document, text, evidence, List.of(), history);
        }

        public ReportCompletion with(List<TaskId> children) {
            return new ReportCompletion(reportedOn, document, text, evidence, children, history);
        }

        /// Without evidence.
        public ReportCompletion(
                @Nullable LocalDate reportedOn,
                @Nullable String document,
                @Nullable String text,
                boolean history) {
            this(reportedOn, document, text, List.of(), history);
        }
    }

    /// @param closed children known to be closed
    record AcceptCompletion(@Nullable String remark, List<TaskId> closed, boolean history)
            implements TaskCommand {
        public AcceptCompletion {
            closed = Links.orNone(closed);
        }

        /// Without children.
        public AcceptCompletion(@Nullable String remark, boolean history) {
            this(remark, List.of(), history);
        }
    }

    /// Counts the term of an open task anew on a calendar that has changed.
    ///
    /// @param to due date by the new calendar
    /// @param notice the document that announced it
    /// @param waited working days of suspensions that are in it
    record ReprojectDeadline(LocalDate to, String calendarVersion, String notice, int waited)
            implements TaskCommand {

        /// Of a task that was never suspended.
        public ReprojectDeadline(LocalDate to, String calendarVersion, String notice) {
            this(to, calendarVersion, notice, 0);
        }
    }

    record RejectCompletion(@Nullable String reason, boolean history) implements TaskCommand {}

    /// @param effective `null`: today
    /// @param supersededBy on whose account, `null` for a task withdrawn by itself
    record Withdraw(
            @Nullable LocalDate effective,
            @Nullable String document,
            @Nullable String reason,
            @Nullable DirectiveId supersededBy,
            boolean history)
            implements TaskCommand {}

    /// @param from the unit that must hold it still, `null` for any: what is meant for one unit's
    ///     tasks does not take one that has gone elsewhere meanwhile
    record HandOver(
            Holder to,
            @Nullable OrgId from,
            @Nullable String document,
            @Nullable String reason,
            boolean history)
            implements TaskCommand {}

    record Acknowledge(@Nullable String text, boolean history) implements TaskCommand {}

    /// @param proposed the unit to take it instead
    record AskReturn(
            ReturnKind kind, @Nullable String reason, @Nullable OrgId proposed, boolean history)
            implements TaskCommand {}

    /// @param request `null`: the one that waits
    record DecideReturn(
            @Nullable Integer request,
            boolean accepted,
            @Nullable String reason,
            @Nullable String document,
            boolean history)
            implements TaskCommand {}

    record RevokeAcceptance(@Nullable String reason, @Nullable String document, boolean history)
            implements TaskCommand {}

    /// @param unit the coordinator
    /// @param evidence https links to what shows it
    record Contribute(OrgId unit, @Nullable String text, List<String> evidence, boolean history)
            implements TaskCommand {
        public Contribute {
            evidence = Links.orNone(evidence);
        }
    }

    /// @param directive the registered one that does it
    record BringDeadlineForward(
            LocalDate to,
            DirectiveId directive,
            @Nullable String document,
            @Nullable String reason,
            boolean history)
            implements TaskCommand {}

    record Star(boolean starred, @Nullable String document, boolean history)
            implements TaskCommand {}

    /// @param awaits whom or what the task waits for
    record Suspend(
            @Nullable String awaits,
            @Nullable String document,
            @Nullable String reason,
            boolean history)
            implements TaskCommand {}

    /// @param calendar the working calendar as it is known now
    record Resume(
            CalendarPublished calendar,
            @Nullable String document,
            @Nullable String reason,
            boolean history)
            implements TaskCommand {}

    /// Names a task that is about to become a part of this one.
    ///
    /// @param closing how this one closes from now on, `null`: as before
    record AddChild(TaskId child, @Nullable Closing closing, boolean history)
            implements TaskCommand {}

    /// Reports the completion of a task that closes with its last child.
    ///
    /// @param closed children whose holders have done with them: reported or closed
    /// @param reportedOn date of the last of their reports; `null`: today
    record ReportWithChildren(List<TaskId> closed, @Nullable LocalDate reportedOn)
            implements TaskCommand {
        public ReportWithChildren {
            closed = List.copyOf(closed);
        }
    }

    /// Takes back a report that followed from children's, when one of theirs did not stand.
    ///
    /// @param open children that are open again
    record RejectWithChildren(List<TaskId> open) implements TaskCommand {
        public RejectWithChildren {
            open = List.copyOf(open);
        }
    }
}

package dondoc.task.domain.work;

import static dondoc.task.domain.Reason.ALREADY_ASSIGNED;
import static dondoc.task.domain.Reason.ALREADY_IMPORTED;
import static dondoc.task.domain.Reason.ALREADY_REPORTED;
import static dondoc.task.domain.Reason.ALREADY_SUSPENDED;
import static dondoc.task.domain.Reason.AWAITING_VERIFICATION;
import static dondoc.task.domain.Reason.DATE_IN_THE_FUTURE;
import static dondoc.task.domain.Reason.LIST_TOO_LONG;
import static dondoc.task.domain.Reason.NOT_COMPLETED;
import static dondoc.task.domain.Reason.NOT_REPORTED;
import static dondoc.task.domain.Reason.NOT_SUSPENDED;
import static dondoc.task.domain.Reason.TASK_CLOSED;
import static dondoc.task.domain.Reason.TASK_SUSPENDED;
import static dondoc.task.domain.Reason.UNKNOWN_TASK;

import dondoc.task.domain.Occasion;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.family.Kinship;
import dondoc.task.domain.work.TaskCommand.AcceptCompletion;
import dondoc.task.domain.work.TaskCommand.Acknowledge;
import dondoc.task.domain.work.TaskCommand.AddChild;
import dondoc.task.domain.work.TaskCommand.AskReturn;
import dondoc.task.domain.work.TaskCommand.Assign;
import dondoc.task.domain.work.TaskCommand.BringDeadlineForward;
import dondoc.task.domain.work.TaskCommand.Contribute;
import dondoc.task.domain.work.TaskCommand.DecideReturn;
import dondoc.task.domain.work.TaskCommand.GrantExtension;
import dondoc.task.domain.work.TaskCommand.HandOver;
import dondoc.task.domain.work.TaskCommand.RefuseExtension;
import dondoc.task.domain.work.TaskCommand.RejectCompletion;
import dondoc.task.domain.work.TaskCommand.RejectWithChildren;
import dondoc.task.domain.work.TaskCommand.ReportCompletion;
import dondoc.task.domain.work.TaskCommand.ReportWithChildren;
import dondoc.task.domain.work.TaskCommand.ReprojectDeadline;
import dondoc.task.domain.work.TaskCommand.RequestExtension;
import dondoc.task.domain.work.TaskCommand.Resume;
import dondoc.task.domain.work.TaskCommand.RevokeAcceptance;
import dondoc.task.domain.work.TaskCommand.Star;
import dondoc.task.domain.work.TaskCommand.Suspend;
import dondoc.task.domain.work.TaskCommand.UpdateProgress;
import dondoc.task.domain.work.TaskCommand.Withdraw;
import dondoc.task.domain.work.TaskEvent.Assigned;
import dondoc.task.domain.work.TaskEvent.CompletionRejected;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be wished of a task in which state, and what follows.
public final class TaskRules {
    /// All communes and wards of the city, and room for its departments.
    private static final int MOST_COORDINATORS = 200;

    private TaskRules() {}

    /// @throws Rejection the reason why not
    public static List<TaskEvent> decide(TaskCommand command, Task task, Occasion when) {
        Rights.check(command, holding(task), when);
        return switch (task) {
            case Task.Unassigned _ -> unassigned(command, when);
            case Task.Open t -> open(command, t.course(), when);
            case Task.PendingVerification t -> pending(command, t.course(), when);
            case Task.Completed t -> completed(command, t.course(), when);
            case Task.Withdrawn t -> closed(command, t.course());
        };
    }

    private static @Nullable Holding holding(Task task) {
        return switch (task) {
            case Task.Unassigned _ -> null;
            case Task.Open t -> t.course().holding();
            case Task.PendingVerification t -> t.course().holding();
            case Task.Completed t -> t.course().holding();
            case Task.Withdrawn t -> t.course().holding();
        };
    }

    private static List<TaskEvent> unassigned(TaskCommand command, Occasion when) {
        return switch (command) {
            case Assign c -> List.of(assigned(c, when));
            case UpdateProgress _,
                    RequestExtension _,
                    GrantExtension _,
                    RefuseExtension _,
                    ReportCompletion _,
                    AcceptCompletion _,
                    RejectCompletion _,
                    ReprojectDeadline _,
                    Withdraw _,
                    HandOver _,
                    Acknowledge _,
                    AskReturn _,
                    DecideReturn _,
                    RevokeAcceptance _,
                    Contribute _,
                    BringDeadlineForward _,
                    Star _,
                    Suspend _,
                    Resume _,
                    AddChild _,
                    ReportWithChildren _,
                    RejectWithChildren _ ->
                    throw Rejection.of(UNKNOWN_TASK);
        };
    }

    private static List<TaskEvent> open(TaskCommand command, Course course, Occasion when) {
        var since = course.term().suspendedOn();
        return since == null
                ? running(command, course, when)
                : suspended(command, course, since, when);
    }

    /// While the due date is set aside nothing is decided by it or about it.
    private static List<TaskEvent> suspended(
            TaskCommand command, Course course, LocalDate since, Occasion when) {
        return switch (command) {
            case Suspend _ -> throw Rejection.of(ALREADY_SUSPENDED).with("since", since);
            case Resume c -> List.of(Suspending.resume(c, course, since, when));
            case RequestExtension _, GrantExtension _, ReportCompletion _, BringDeadlineForward _ ->
                    throw Rejection.of(TASK_SUSPENDED).with("since", since);
            case ReprojectDeadline _, ReportWithChildren _, RejectWithChildren _ -> List.of();
            case Assign _,
                    UpdateProgress _,
                    RefuseExtension _,
                    AcceptCompletion _,
                    RejectCompletion _,
                    Withdraw _,
                    HandOver _,
                    Acknowledge _,
                    AskReturn _,
                    DecideReturn _,
                    RevokeAcceptance _,
                    Contribute _,
                    Star _,
                    AddChild _ ->
                    running(command, course, when);
        };
    }

    private static List<TaskEvent> running(TaskCommand command, Course course, Occasion when) {
        return switch (command) {
            case Assign c -> throw assignedBefore(c, course);
            case UpdateProgress c -> List.of(Reporting.progress(c, course, when));
            case RequestExtension c -> List.of(Extending.request(c, course, when));
            case GrantExtension c -> List.of(Extending.grant(c, course, when));
            case RefuseExtension c -> List.of(Extending.refuse(c, course, when));
            case ReportCompletion c -> List.of(Reporting.completion(c, course, when));
            case AcceptCompletion _, RejectCompletion _ -> throw Rejection.of(NOT_REPORTED);
            case ReprojectDeadline c -> Reprojecting.decide(c, course, when);
            case Withdraw c -> List.of(Reporting.withdrawal(c, course, when));
            case HandOver c -> List.of(Holders.handOver(c, course, when));
            case Acknowledge c -> List.of(Holders.acknowledge(c, course, when));
            case AskReturn c -> List.of(Holders.askReturn(c, course, when));
            case DecideReturn c -> List.of(Holders.decideReturn(c, course, when));
            case RevokeAcceptance _ -> throw Rejection.of(NOT_COMPLETED);
            case Contribute c -> List.of(Holders.contribute(c, course, when));
            case BringDeadlineForward c -> List.of(Extending.bringForward(c, course, when));
            case Star c -> Holders.star(c, course, when);
            case Suspend c -> List.of(Suspending.suspend(c, course, when));
            case Resume _ -> throw Rejection.of(NOT_SUSPENDED);
            case AddChild c -> Parenting.addChild(c, course, when);
            case ReportWithChildren c -> Parenting.report(c, course, when);
            case RejectWithChildren _ -> List.of();
        };
    }

    private static List<TaskEvent> pending(TaskCommand command, Course course, Occasion when) {
        return switch (command) {
            case Assign c -> throw assignedBefore(c, course);
            case UpdateProgress c -> List.of(Reporting.progress(c, course, when));
            case RequestExtension c -> List.of(Extending.requestWhileReported(c, course, when));
            case GrantExtension c -> List.of(Extending.grant(c, course, when));
            case RefuseExtension c -> List.of(Extending.refuse(c, course, when));
            case ReportCompletion _ -> throw Rejection.of(ALREADY_REPORTED);
            case AcceptCompletion c -> List.of(Reporting.acceptance(c, course, when));
            case RejectCompletion c ->
                    List.of(
                            new CompletionRejected(
                                    course.task(),
                                    when.day(),
                                    Texts.reason(c.reason(), c.history())));
            case ReprojectDeadline c -> Reprojecting.decide(c, course, when);
            case Withdraw c -> List.of(Reporting.withdrawal(c, course, when));
            case HandOver c -> List.of(Holders.handOver(c, course, when));
            case Acknowledge c -> List.of(Holders.acknowledge(c, course, when));
            case AskReturn c -> List.of(Holders.askReturnWhileReported(c, course, when));
            case DecideReturn c -> List.of(Holders.decideReturn(c, course, when));
            case RevokeAcceptance _ -> throw Rejection.of(NOT_COMPLETED);
            case Contribute c -> List.of(Holders.contribute(c, course, when));
            case BringDeadlineForward c -> List.of(Extending.bringForward(c, course, when));
            case Star c -> Holders.star(c, course, when);
            case Suspend _ -> throw Rejection.of(AWAITING_VERIFICATION);
            case Resume _ -> throw Rejection.of(NOT_SUSPENDED);
            case AddChild c -> Parenting.addChildWhileReported(c, course, when);
            case ReportWithChildren _ -> List.of();
            case RejectWithChildren c -> Parenting.takeBack(c, course, when);
        };
    }

    private static List<TaskEvent> completed(TaskCommand command, Course course, Occasion when) {
        return command instanceof RevokeAcceptance c
                ? List.of(Reporting.revocation(c, course, when))
                : closed(command, course);
    }

    private static List<TaskEvent> closed(TaskCommand command, Course course) {
        return switch (command) {
            case Assign c -> throw assignedBefore(c, course);
            case ReprojectDeadline _, ReportWithChildren _, RejectWithChildren _ -> List.of();
            case UpdateProgress _,
                    RequestExtension _,
                    GrantExtension _,
                    RefuseExtension _,
                    ReportCompletion _,
                    AcceptCompletion _,
                    RejectCompletion _,
                    Withdraw _,
                    HandOver _,
                    Acknowledge _,
                    AskReturn _,
                    DecideReturn _,
                    RevokeAcceptance _,
                    Contribute _,
                    BringDeadlineForward _,
                    Star _,
                    Suspend _,
                    Resume _,
                    AddChild _ ->
                    throw Rejection.of(TASK_CLOSED);
        };
    }

    private static TaskEvent assigned(Assign c, Occasion when) {
        if (c.issued().isAfter(when.day()) && !c.history()) {
            throw Rejection.at("directive", DATE_IN_THE_FUTURE).with("today", when.day());
        }
        if (c.coordinators().size() > MOST_COORDINATORS) {
            throw Rejection.at("coordinators", LIST_TOO_LONG).with("most", MOST_COORDINATORS);
        }
        var kin = c.kin() == null ? Kinship.NONE : c.kin();
        return new Assigned(
                c.task(),
                c.directive(),
                c.number(),
                c.year(),
                c.clause(),
                c.issued(),
                Texts.required("content", c.content()),
                c.lead(),
                c.leader(),
                c.officer(),
                c.coordinators(),
                c.phrase(),
                c.due(),
                c.rule(),
                c.calendarVersion(),
                c.starred(),
                c.assignedOn(),
                Texts.optional("remark", c.remark()),
                c.source(),
                kin.parent(),
                kin.level(),
                kin.closing(),
                kin.period());
    }

    /// The same row of the same file again is no duplicate, but the same thing said twice.
    private static Rejection assignedBefore(Assign c, Course course) {
        boolean sameRow = c.source() != null && c.source().equals(course.source());
        return Rejection.of(sameRow ? ALREADY_IMPORTED : ALREADY_ASSIGNED)
                .with("task", course.task())
                .with("due", course.originalDue() == null ? "" : course.originalDue())
                .with("rule", course.rule());
    }
}

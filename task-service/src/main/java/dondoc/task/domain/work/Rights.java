package dondoc.task.domain.work;

import static dondoc.task.domain.Reason.NOT_A_COORDINATOR;
import static dondoc.task.domain.Reason.NOT_THE_LEAD_UNIT;
import static dondoc.task.domain.Reason.NOT_YOUR_ROLE;

import dondoc.task.domain.Asker;
import dondoc.task.domain.Occasion;
import dondoc.task.domain.Rejection;
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
import org.jspecify.annotations.Nullable;

/// Who may do what with a task: its lead unit works, its coordinators contribute, the Task Force decides; the
/// Task Force may also record what a unit sent on paper.
final class Rights {
    private Rights() {}

    /// Comes before anything else is looked at: a refusal for want of a right tells nothing of the
    /// task, not even whether there is one.
    ///
    /// @param holding whose the task is, `null` where there is no such task
    static void check(TaskCommand command, @Nullable Holding holding, Occasion when) {
        switch (command) {
            case Assign _,
                    GrantExtension _,
                    RefuseExtension _,
                    AcceptCompletion _,
                    RejectCompletion _,
                    Withdraw _,
                    HandOver _,
                    DecideReturn _,
                    RevokeAcceptance _,
                    BringDeadlineForward _,
                    Star _,
                    Suspend _,
                    Resume _,
                    AddChild _,
                    ReportWithChildren _,
                    RejectWithChildren _ ->
                    deciding(command, when);
            case UpdateProgress _,
                    RequestExtension _,
                    ReportCompletion _,
                    Acknowledge _,
                    AskReturn _ ->
                    working(command, holding, when);
            case Contribute c -> contributing(c, holding, when);
            case ReprojectDeadline _ -> publishing(when);
        }
    }

    private static void deciding(TaskCommand command, Occasion when) {
        if (!recordingThePast(command, when) && !when.by().has(Asker.TASK_FORCE)) {
            throw Rejection.of(NOT_YOUR_ROLE);
        }
    }

    private static void working(TaskCommand command, @Nullable Holding holding, Occasion when) {
        if (recordingThePast(command, when) || when.by().has(Asker.TASK_FORCE)) {
            return;
        }
        if (!when.by().has(Asker.OFFICER)) {
            throw Rejection.of(NOT_YOUR_ROLE);
        }
        if (holding == null || !holding.by().lead().equals(when.by().unit())) {
            throw Rejection.of(NOT_THE_LEAD_UNIT);
        }
    }

    /// A coordinator speaks for itself only.
    private static void contributing(Contribute command, @Nullable Holding holding, Occasion when) {
        if (recordingThePast(command, when) || when.by().has(Asker.TASK_FORCE)) {
            return;
        }
        if (!when.by().has(Asker.OFFICER)) {
            throw Rejection.of(NOT_YOUR_ROLE);
        }
        if (holding == null
                || !command.unit().equals(when.by().unit())
                || !holding.coordinators().contains(command.unit())) {
            throw Rejection.of(NOT_A_COORDINATOR);
        }
    }

    /// Due dates follow the working calendar, which the administrator publishes.
    private static void publishing(Occasion when) {
        if (!when.by().has(Asker.ADMINISTRATOR)) {
            throw Rejection.of(NOT_YOUR_ROLE);
        }
    }

    /// The migration role acts for everybody, but only in recording what was decided in the past.
    private static boolean recordingThePast(TaskCommand command, Occasion when) {
        return command.history() && when.by().has(Asker.MIGRATION);
    }
}

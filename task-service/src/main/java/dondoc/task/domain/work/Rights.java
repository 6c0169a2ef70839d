package dondoc.task.domain.work;

import static dondoc.task.domain.Reason.NOT_THE_LEAD_UNIT;
import static dondoc.task.domain.Reason.NOT_YOUR_ROLE;

import dondoc.task.domain.Asker;
import dondoc.task.domain.Occasion;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.work.TaskCommand.AcceptCompletion;
import dondoc.task.domain.work.TaskCommand.Assign;
import dondoc.task.domain.work.TaskCommand.GrantExtension;
import dondoc.task.domain.work.TaskCommand.RefuseExtension;
import dondoc.task.domain.work.TaskCommand.RejectCompletion;
import dondoc.task.domain.work.TaskCommand.ReportCompletion;
import dondoc.task.domain.work.TaskCommand.ReprojectDeadline;
import dondoc.task.domain.work.TaskCommand.RequestExtension;
import dondoc.task.domain.work.TaskCommand.UpdateProgress;
import dondoc.task.domain.work.TaskCommand.Withdraw;
import org.jspecify.annotations.Nullable;

/// Who may do what with a task: its lead unit works, the Task Force decides; the Task Force may also
/// record what a unit sent on paper.
final class Rights {
    private Rights() {}

    /// Comes before anything else is looked at: a refusal for want of a right tells nothing of the
    /// task, not even whether there is one.
    ///
    /// @param lead unit in the lead, `null` where there is no such task
    static void check(TaskCommand command, @Nullable OrgId lead, Occasion when) {
        switch (command) {
            case Assign _,
                    GrantExtension _,
                    RefuseExtension _,
                    AcceptCompletion _,
                    RejectCompletion _,
                    Withdraw _ ->
                    deciding(command, when);
            case UpdateProgress _, RequestExtension _, ReportCompletion _ ->
                    working(command, lead, when);
            case ReprojectDeadline _ -> publishing(when);
        }
    }

    private static void deciding(TaskCommand command, Occasion when) {
        if (!recordingThePast(command, when) && !when.by().has(Asker.TASK_FORCE)) {
            throw Rejection.of(NOT_YOUR_ROLE);
        }
    }

    private static void working(TaskCommand command, @Nullable OrgId lead, Occasion when) {
        if (recordingThePast(command, when) || when.by().has(Asker.TASK_FORCE)) {
            return;
        }
        if (!when.by().has(Asker.OFFICER)) {
            throw Rejection.of(NOT_YOUR_ROLE);
        }
        if (lead == null || !lead.equals(when.by().unit())) {
            throw Rejection.of(NOT_THE_LEAD_UNIT);
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

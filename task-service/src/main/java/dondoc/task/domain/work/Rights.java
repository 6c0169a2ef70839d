package dondoc.task.domain.work;

import static dondoc.task.domain.Reason.NOT_THE_LEAD_UNIT;
import static dondoc.task.domain.Reason.NOT_YOUR_ROLE;

import dondoc.task.domain.Asker;
import dondoc.task.domain.Occasion;
import dondoc.task.domain.Rejection;

/// Who may do what with a task: its lead unit works, the Task Force decides; the Task Force may also
/// record what a unit sent on paper.
final class Rights {
    private Rights() {}

    static void deciding(TaskCommand command, Occasion when) {
        if (!recordingThePast(command, when) && !when.by().has(Asker.TASK_FORCE)) {
            throw Rejection.of(NOT_YOUR_ROLE);
        }
    }

    static void working(TaskCommand command, Course course, Occasion when) {
        if (recordingThePast(command, when) || when.by().has(Asker.TASK_FORCE)) {
            return;
        }
        if (!when.by().has(Asker.OFFICER)) {
            throw Rejection.of(NOT_YOUR_ROLE);
        }
        if (!course.lead().equals(when.by().unit())) {
            throw Rejection.of(NOT_THE_LEAD_UNIT).with("lead", course.lead());
        }
    }

    /// The migration role acts for everybody, but only in recording what was decided in the past.
    private static boolean recordingThePast(TaskCommand command, Occasion when) {
        return command.history() && when.by().has(Asker.MIGRATION);
    }
}

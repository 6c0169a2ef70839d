package dondoc.task.domain.work;

import static dondoc.task.domain.Reason.AWAITING_VERIFICATION;

import dondoc.task.domain.Occasion;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.work.TaskCommand.AddChild;
import dondoc.task.domain.work.TaskCommand.ReportWithChildren;
import dondoc.task.domain.work.TaskEvent.ChildAdded;
import dondoc.task.domain.work.TaskEvent.CompletionReported;
import java.util.List;

/// What a task decides about its children. They say themselves what becomes of them.
final class Parenting {
    private Parenting() {}

    static List<TaskEvent> addChild(AddChild c, Course course, Occasion when) {
        if (course.family().has(c.child())) {
            return List.of();
        }
        course.family().admitOneMore();
        return List.of(new ChildAdded(course.task(), c.child(), c.closing(), when.day()));
    }

    static List<TaskEvent> addChildWhileReported(AddChild c, Course course, Occasion when) {
        if (!c.history()) {
            throw Rejection.of(AWAITING_VERIFICATION);
        }
        return addChild(c, course, when);
    }

    /// On the day its last open child is accepted; a person verifies it as any other.
    static List<TaskEvent> report(ReportWithChildren c, Course course, Occasion when) {
        return course.family().reportsItself(c.closed())
                ? List.of(
                        new CompletionReported(
                                course.task(), when.day(), null, course.dueOn(when.day()), null))
                : List.of();
    }
}

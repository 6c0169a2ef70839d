package dondoc.task.domain.work;

import static dondoc.task.domain.Reason.AWAITING_VERIFICATION;

import dondoc.task.domain.Occasion;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.work.TaskCommand.AddChild;
import dondoc.task.domain.work.TaskCommand.RejectWithChildren;
import dondoc.task.domain.work.TaskCommand.ReportWithChildren;
import dondoc.task.domain.work.TaskEvent.ChildAdded;
import dondoc.task.domain.work.TaskEvent.CompletionRejected;
import dondoc.task.domain.work.TaskEvent.CompletionReported;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a task decides about its children. They say themselves what becomes of them.
final class Parenting {
    /// Read by the people whose task it is.
    private static final String OPEN_AGAIN = "Nhiệm vụ con chưa hoàn thành";

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

    /// With the last of its children's reports, and on its date: the days they wait to be verified are
    /// not its holder's (domain.md, edge case 6). A person verifies it as any other.
    static List<TaskEvent> report(ReportWithChildren c, Course course, Occasion when) {
        if (!course.family().reportsItself(c.closed())) {
            return List.of();
        }
        var on = within(course.assignedOn(), c.reportedOn(), when.day());
        return List.of(
                new CompletionReported(
                        course.task(),
                        on,
                        null,
                        course.dueOn(on),
                        null,
                        null,
                        course.family().children()));
    }

    private static LocalDate within(LocalDate first, @Nullable LocalDate day, LocalDate last) {
        if (day == null || day.isAfter(last)) {
            return last;
        }
        return day.isBefore(first) ? first : day;
    }

    /// R3: a child's report that was rejected, or whose acceptance was revoked, is as if it had never
    /// been; so is what followed from it.
    static List<TaskEvent> takeBack(RejectWithChildren c, Course course, Occasion when) {
        return course.family().fallsWith(c.open())
                ? List.of(new CompletionRejected(course.task(), when.day(), OPEN_AGAIN, c.open()))
                : List.of();
    }
}

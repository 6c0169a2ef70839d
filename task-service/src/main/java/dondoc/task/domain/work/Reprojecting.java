package dondoc.task.domain.work;

import dondoc.task.domain.Occasion;
import dondoc.task.domain.work.TaskCommand.ReprojectDeadline;
import dondoc.task.domain.work.TaskEvent.DeadlineReprojected;
import java.util.List;

/// R1: a changed calendar moves the end of terms counted in days. What was decided by a person stays,
/// and so does what is past; of a suspended task there is nothing to move until it goes on.
final class Reprojecting {
    private Reprojecting() {}

    static List<TaskEvent> decide(ReprojectDeadline c, Course course, Occasion when) {
        var from = course.due();
        if (from == null
                || !course.term().isCounted()
                || course.term().waited() != c.waited()
                || from.isBefore(when.day())
                || course.calendarVersion().equals(c.calendarVersion())) {
            return List.of();
        }
        var to = c.to().isBefore(when.day()) ? when.day() : c.to();
        return to.equals(from)
                ? List.of()
                : List.of(
                        new DeadlineReprojected(
                                course.task(),
                                from,
                                to,
                                c.calendarVersion(),
                                c.notice(),
                                when.day()));
    }
}

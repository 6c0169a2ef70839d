package dondoc.task.domain.work;

import dondoc.task.domain.Occasion;
import dondoc.task.domain.calendar.WorkingCalendar;
import dondoc.task.domain.work.TaskCommand.Resume;
import dondoc.task.domain.work.TaskCommand.Suspend;
import dondoc.task.domain.work.TaskEvent.Resumed;
import dondoc.task.domain.work.TaskEvent.Suspended;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A task waits for a superior: its due date is set aside, and moves by the working days waited. What
/// was late before stays late.
final class Suspending {
    private Suspending() {}

    static TaskEvent suspend(Suspend c, Course course, Occasion when) {
        return new Suspended(
                course.task(),
                when.day(),
                Texts.required("awaits", c.awaits()),
                course.due(),
                Texts.optional("document", c.document()),
                Texts.optional("reason", c.reason()));
    }

    /// @param since the day it was suspended on: waited for from then on, worked again from today
    static TaskEvent resume(Resume c, Course course, LocalDate since, Occasion when) {
        var calendar = c.calendar().calendar();
        var waited = calendar.workingDaysIn(since.minusDays(1), when.day().minusDays(1));
        return new Resumed(
                course.task(),
                since,
                when.day(),
                waited,
                course.due(),
                due(course, since, when.day(), waited, calendar),
                calendar.version(),
                Texts.optional("document", c.document()),
                Texts.optional("reason", c.reason()));
    }

    /// A term counted in days is counted anew, for the calendar may have changed meanwhile. Whoever
    /// was in time when the task was suspended is so on the day it goes on.
    private static @Nullable LocalDate due(
            Course course, LocalDate since, LocalDate day, int waited, WorkingCalendar calendar) {
        var due = course.due();
        if (due == null) {
            return null;
        }
        if (due.isBefore(since)) {
            return calendar.later(due, waited);
        }
        var moved =
                course.term().isCounted()
                        ? course.term().counted(calendar, waited)
                        : calendar.later(due, waited);
        return moved.isBefore(day) ? day : moved;
    }
}

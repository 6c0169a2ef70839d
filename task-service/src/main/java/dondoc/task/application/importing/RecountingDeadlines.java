package dondoc.task.application.importing;

import dondoc.task.application.Wish;
import dondoc.task.application.importing.Consignment.Parcel;
import dondoc.task.application.importing.ImportReport.Recounted;
import dondoc.task.application.reading.TaskQuestion;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.application.reading.TaskReading.Place;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.calendar.WorkingCalendar;
import dondoc.task.domain.deadline.Deadline;
import dondoc.task.domain.standing.TaskClass;
import dondoc.task.domain.work.TaskCommand.ReprojectDeadline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a changed working calendar does to the terms of open tasks (R1), those with a report that is
/// not decided yet among them: it may be rejected. They are found through the
/// read model, which may not know the youngest yet; each task decides for itself, so that asking again
/// finishes what was left over and changes nothing else. The term of a suspended task is counted anew when it goes on.
public final class RecountingDeadlines {
    private static final int AT_ONCE = 500;

    private final TaskReading reading;

    public RecountingDeadlines(TaskReading reading) {
        this.reading = reading;
    }

    /// The tasks whose due date the calendar moves, by due date.
    List<Recounted> under(WorkingCalendar calendar, LocalDate today) {
        return Stream.of(TaskClass.OPEN_WITHIN_DEADLINE, TaskClass.PENDING_VERIFICATION)
                .flatMap(in -> moved(in, calendar, today).stream())
                .sorted(Comparator.comparing(Recounted::from))
                .toList();
    }

    private List<Recounted> moved(TaskClass in, WorkingCalendar calendar, LocalDate today) {
        var asked = new TaskQuestion(null, in, today, null, null, null, null, null, null);
        var moved = new ArrayList<Recounted>();
        @Nullable Place place = null;
        for (var sheets = reading.tasks(asked, null, AT_ONCE);
                !sheets.isEmpty();
                sheets = reading.tasks(asked, place, AT_ONCE)) {
            for (var sheet : sheets) {
                var change = change(sheet, calendar, today);
                if (change != null) {
                    moved.add(change);
                }
            }
            place = Place.of(sheets.getLast());
        }
        return moved;
    }

    void order(List<Recounted> moved, WorkingCalendar calendar, Consignment sending) {
        sending.send(
                moved.stream()
                        .map(m -> new Parcel("recount:" + m.task(), wish(m, calendar)))
                        .toList());
    }

    static Wish wish(Recounted moved, WorkingCalendar calendar) {
        return new Wish(
                moved.task().value(),
                new ReprojectDeadline(
                        moved.to(), calendar.version(), calendar.notice(), moved.waited()));
    }

    /// What the calendar makes of the due date of a task that is not closed, `null` for nothing.
    static @Nullable Recounted change(TaskSheet sheet, WorkingCalendar calendar, LocalDate today) {
        var from = sheet.due();
        if (from == null
                || from.isBefore(today)
                || sheet.suspended() != null
                || !sheet.dueIsCounted()
                || sheet.countedOn().equals(calendar.version())) {
            return null;
        }
        var counted = Deadline.of(sheet.phrase(), sheet.countedFrom(), calendar).due();
        if (counted == null) {
            return null;
        }
        var end = calendar.later(counted, sheet.waited());
        var to = end.isBefore(today) ? today : end;
        return to.equals(from)
                ? null
                : new Recounted(sheet.id(), sheet.lead(), from, to, sheet.waited());
    }
}

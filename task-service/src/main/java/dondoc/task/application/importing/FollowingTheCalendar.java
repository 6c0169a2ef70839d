package dondoc.task.application.importing;

import dondoc.eventsourcing.CommandGateway;
import dondoc.task.application.Directory;
import dondoc.task.application.Itself;
import dondoc.task.application.Touched;
import dondoc.task.application.Upkeep;
import dondoc.task.application.importing.ImportReport.Recounted;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.application.reading.TaskWatcher;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.calendar.WorkingCalendar;
import dondoc.task.domain.city.City.Mode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Counts anew what was not reached when the calendar was published (R1): tasks given on the old one at
/// the same moment or by a fan-out decided before, tasks the read model did not know yet, tasks that are
/// open again. Not while the past is loaded: that was counted as it was known then.
public final class FollowingTheCalendar implements Upkeep, TaskWatcher {

    private final CommandGateway gateway;
    private final Directory directory;
    private final TaskReading reading;
    private final RecountingDeadlines deadlines;
    private final Touched<TaskId> touched = new Touched<>();
    private @Nullable String seen;
    private @Nullable String followed;

    public FollowingTheCalendar(
            CommandGateway gateway,
            Directory directory,
            TaskReading reading,
            RecountingDeadlines deadlines) {
        this.gateway = gateway;
        this.directory = directory;
        this.reading = reading;
        this.deadlines = deadlines;
    }

    @Override
    public void learnt(TaskSheet sheet) {
        var version = directory.calendar().current().version();
        if (!sheet.closed() && sheet.dueIsCounted() && !sheet.countedOn().equals(version)) {
            touched.add(sheet.id());
        }
    }

    /// Tasks something was learnt of; all of them on a new calendar, after a start, and once a day. A
    /// calendar that has just come is in somebody's hands until the next time.
    @Override
    public synchronized void keepUp() {
        if (!directory.complete() || directory.city().mode() == Mode.LOADING) {
            return;
        }
        var calendar = directory.calendar().current();
        if (!calendar.version().equals(seen)) {
            seen = calendar.version();
            return;
        }
        reading.day().ifPresent(today -> follow(calendar, today));
    }

    private void follow(WorkingCalendar calendar, LocalDate today) {
        var look = touched.take(today);
        boolean all = look.all() || !calendar.version().equals(followed);
        try {
            moved(all, look.some(), calendar, today).forEach(m -> order(m, calendar));
            followed = calendar.version();
        } catch (RuntimeException e) {
            touched.missed();
            throw e;
        }
    }

    private List<Recounted> moved(
            boolean all, Set<TaskId> some, WorkingCalendar calendar, LocalDate today) {
        return all
                ? deadlines.under(calendar, today)
                : some.stream()
                        .map(reading::task)
                        .flatMap(Optional::stream)
                        .filter(sheet -> !sheet.closed())
                        .map(s -> RecountingDeadlines.change(s, calendar, today))
                        .flatMap(Stream::ofNullable)
                        .toList();
    }

    private void order(Recounted moved, WorkingCalendar calendar) {
        var _ = Itself.keepingDates(gateway, RecountingDeadlines.wish(moved, calendar)).begin();
    }
}

package dondoc.task.in.sight;

import dondoc.eventsourcing.By;
import dondoc.task.application.Directory;
import dondoc.task.application.reading.DueStep;
import dondoc.task.application.reading.Happening;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.calendar.WorkingCalendar;
import dondoc.task.domain.deadline.Deadline;
import dondoc.task.domain.deadline.Explanation;
import dondoc.task.domain.deadline.Start;
import dondoc.web.Refused;
import dondoc.web.VersionTag;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One task as a caller may look at it: the same for a program and for a page.
public final class TaskLook {
    private final TaskReading reading;
    private final Directory directory;

    public TaskLook(TaskReading reading, Directory directory) {
        this.reading = reading;
        this.directory = directory;
    }

    /// The right to see goes before everything else: nobody learns how far another unit's task has
    /// come, nor which ids are tasks at all.
    ///
    /// @param atLeast waits a moment until the read model has come so far
    /// @throws Refused `ANOTHER_UNITS_TASK`, `UNKNOWN_TASK`, `NOT_YET_READABLE`
    public TaskSheet at(TaskId id, @Nullable VersionTag atLeast, By by) {
        reading.task(id).ifPresent(t -> Sight.check(by, t));
        try {
            Awaited.version(() -> reading.versionOf(id), atLeast);
        } catch (Refused e) {
            throw reading.task(id).isPresent() ? e : nowhere(by, e);
        }
        var sheet =
                reading.task(id).orElseThrow(() -> nowhere(by, Refused.because("UNKNOWN_TASK")));
        Sight.check(by, sheet);
        return sheet;
    }

    /// Why it is due when it is: how the date was worked out, and all that moved it since.
    public Explanation why(TaskSheet sheet) {
        var calendar =
                directory
                        .calendar()
                        .version(sheet.calendarVersion())
                        .orElse(WorkingCalendar.UNPUBLISHED);
        var so = Deadline.explain(sheet.phrase(), start(sheet), sheet.countedFrom(), calendar);
        var aside = sheet.assignedOn();
        for (var fact : reading.dueSteps(sheet.id())) {
            var step = DueStep.of(fact);
            aside = step == DueStep.SET_ASIDE ? fact.on() : aside;
            so = fact.to() == null ? so : after(so, step, fact, fact.to(), aside);
        }
        return sheet.suspended() == null ? so : so.setAside(aside);
    }

    private static Explanation after(
            Explanation so, DueStep step, Happening fact, LocalDate to, LocalDate aside) {
        return switch (step) {
            case EXTENDED -> so.extended(fact.on(), fact.document(), to);
            case BROUGHT_FORWARD -> so.broughtForward(fact.on(), fact.document(), to);
            case RECOUNTED ->
                    so.recounted(fact.on(), Objects.requireNonNullElse(fact.document(), ""), to);
            case SET_ASIDE -> so;
            case RESUMED ->
                    so.waited(
                            aside,
                            fact.on(),
                            Objects.requireNonNullElse(fact.workingDays(), 0),
                            to);
        };
    }

    private static Start start(TaskSheet sheet) {
        return sheet.period() == null ? Start.DIRECTIVE : Start.PERIOD;
    }

    private static Refused nowhere(By by, Refused toThoseWhoSeeAll) {
        return Sight.limit(by).isPresent()
                ? Refused.because("ANOTHER_UNITS_TASK")
                : toThoseWhoSeeAll;
    }
}

package dondoc.task.in.page.work;

import dondoc.eventsourcing.By;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.in.page.Beginning;
import dondoc.task.in.page.Called;
import dondoc.task.in.page.State;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A task in the list.
///
/// @param content the beginning of it
/// @param unit name of the unit that leads it
/// @param percent as its unit said last
/// @param way to its page
/// @param next what is to be done by the reader, `null` for nothing
/// @param chosen whether the reader may choose it for an update of many
record Row(
        TaskSheet task,
        String content,
        String unit,
        State state,
        @Nullable Integer percent,
        Way way,
        @Nullable Deed next,
        boolean chosen) {
    static Row of(TaskSheet task, LocalDate day, String list, Called called, By by) {
        var deeds = Deed.open(task, by);
        return new Row(
                task,
                Beginning.of(task.content()),
                called.unit(task.lead(), day),
                State.of(task, day),
                task.progress() == null ? null : task.progress().percent(),
                new Way(task.id(), list),
                Deed.next(task, deeds),
                deeds.contains(Deed.PROGRESS));
    }
}

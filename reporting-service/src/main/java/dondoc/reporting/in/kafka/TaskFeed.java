package dondoc.reporting.in.kafka;

import dondoc.feed.Days;
import dondoc.feed.Fact;
import dondoc.feed.ReadModel;
import dondoc.reporting.application.DayBook;
import dondoc.reporting.application.TaskBook;
import dondoc.reporting.application.UnitBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Folds the tasks' events; when a day has begun everywhere, periods are closed.
final class TaskFeed implements ReadModel {

    private final TaskBook tasks;
    private final UnitBook units;
    private final DayBook days;
    private final Consumer<LocalDate> whenBegun;

    /// @param whenBegun told the latest day that all partitions have begun, again and again
    TaskFeed(TaskBook tasks, UnitBook units, DayBook days, Consumer<LocalDate> whenBegun) {
        this.tasks = tasks;
        this.units = units;
        this.days = days;
        this.whenBegun = whenBegun;
    }

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public Set<String> types() {
        return TaskEvents.TYPES;
    }

    @Override
    public void fold(List<Fact> facts) {
        units.keep(
                facts.stream()
                        .filter(fact -> fact.type().equals(TaskEvents.UNIT_REGISTERED))
                        .map(TaskEvents::unit)
                        .toList());
        tasks.keep(facts.stream().map(TaskEvents::entry).flatMap(Optional::stream).toList());
        days.keep(
                facts.stream()
                        .filter(fact -> fact.type().equals(Fact.DAY))
                        .map(TaskEvents::day)
                        .distinct()
                        .toList());
    }

    @Override
    public void settled(Days begun) {
        begun.everywhere().ifPresent(whenBegun);
    }
}

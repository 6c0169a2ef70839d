package dondoc.reporting.application;

import dondoc.reporting.domain.Figures;
import dondoc.reporting.domain.Tally;
import java.time.LocalDate;
import java.util.Optional;

/// Answers how many tasks were in which class at the end of a day, as known then.
public final class ReadingClasses {

    private final TaskBook tasks;
    private final DayBook days;

    public ReadingClasses(TaskBook tasks, DayBook days) {
        this.tasks = tasks;
        this.days = days;
    }

    /// @param closed whether the day is over everywhere: these figures will not change again
    public record Classes(LocalDate asOf, boolean closed, Figures figures) {}

    /// The day that is running.
    public Optional<LocalDate> today() {
        return days.settled();
    }

    /// The last day that is over.
    public Optional<LocalDate> latestComplete() {
        return today().map(day -> day.minusDays(1));
    }

    /// Empty when that day has not begun.
    public Optional<Classes> asOf(LocalDate day) {
        return today().filter(today -> !day.isAfter(today))
                .map(today -> new Classes(day, day.isBefore(today), Tally.of(tasks.all(), day)));
    }
}

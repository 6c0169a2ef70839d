package dondoc.reporting.application;

import dondoc.reporting.domain.TaskFact;
import dondoc.reporting.domain.TaskHistory;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Port: the dated facts of every task, so that any past day can be counted again.
public interface TaskBook {

    /// Keeps what is new in the order given; an entry seen before changes nothing.
    void keep(List<Entry> entries);

    /// All tasks as they are known now.
    Iterable<TaskHistory> all();

    /// One thing that happened to a task.
    ///
    /// @param sequence the task's own count of its events
    record Entry(String task, long sequence, Change change) {}

    /// What an entry tells.
    sealed interface Change {

        record Assigned(
                String lead, LocalDate assignedOn, @Nullable LocalDate due, LocalDate recordedOn)
                implements Change {}

        record Happened(TaskFact fact) implements Change {}
    }
}

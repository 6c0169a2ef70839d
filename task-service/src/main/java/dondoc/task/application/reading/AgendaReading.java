package dondoc.task.application.reading;

import java.util.List;
import java.util.Map;

/// Port to the tasks before a reader: how many press how, and which.
public interface AgendaReading {

    /// How many there are of each; what there is none of is left out.
    Map<Pressing, Long> counts(TaskQuestion question);

    /// @param skip so many from the front
    List<TaskSheet> tasks(TaskQuestion question, Sorting sorting, int skip, int limit);
}

package dondoc.task.in.sight;

import dondoc.eventsourcing.Order;
import dondoc.feed.AtLeast;
import dondoc.task.application.reading.Happening;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.work.TaskCommand;
import dondoc.web.Meanwhile;
import java.util.List;

/// What a caller missed who wished something of a task as it was: the lines of its timeline since, if
/// he may see the task.
public final class Missed implements Meanwhile {

    /// Who missed more reads the timeline.
    static final int MOST_FACTS = 50;

    private final TaskReading reading;

    public Missed(TaskReading reading) {
        this.reading = reading;
    }

    @Override
    public List<Happening> since(Order order, long now) {
        var seen = order.expectedVersion();
        if (seen == null || !(order.command() instanceof TaskCommand)) {
            return List.of();
        }
        var id = new TaskId(order.aggregateId());
        var _ = AtLeast.reached(() -> reading.versionOf(id), now);
        return reading.task(id).filter(task -> Sight.sees(order.by(), task)).isPresent()
                ? reading.timeline(id, seen, MOST_FACTS)
                : List.of();
    }
}

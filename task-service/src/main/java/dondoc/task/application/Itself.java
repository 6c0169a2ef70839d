package dondoc.task.application;

import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.Order;
import dondoc.task.domain.Asker;
import java.util.Set;
import java.util.UUID;

/// This service as one who asks: what it finishes or begins by itself, it does on behalf of the Task
/// Force.
public final class Itself {
    public static final By BY = new By("task-service", null, Set.of(Asker.TASK_FORCE));

    private Itself() {}

    /// Ordered by itself, now.
    public static Errand errand(CommandGateway gateway, Wish first) {
        var id = UUID.randomUUID().toString();
        return new Errand(gateway, Order.of(id, first.aggregateId(), first.command(), BY));
    }
}

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

    /// Due dates follow the calendar on behalf of whoever published it.
    private static final By FOR_THE_CALENDAR =
            new By("task-service", null, Set.of(Asker.ADMINISTRATOR));

    private Itself() {}

    /// Ordered by itself, now.
    public static Errand errand(CommandGateway gateway, Wish first) {
        return errand(gateway, first, BY);
    }

    /// Ordered by itself, now: a due date that a published calendar moves.
    public static Errand keepingDates(CommandGateway gateway, Wish recount) {
        return errand(gateway, recount, FOR_THE_CALENDAR);
    }

    private static Errand errand(CommandGateway gateway, Wish first, By by) {
        var id = UUID.randomUUID().toString();
        return new Errand(gateway, Order.of(id, first.aggregateId(), first.command(), by));
    }
}

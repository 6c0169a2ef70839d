package dondoc.task.application;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.NewDay;
import dondoc.eventsourcing.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// Keeps what is ordered; takes it all but what it is told to refuse.
public final class OrdersInMemory implements CommandGateway {
    public final List<Order> all = new ArrayList<>();

    /// Reasons by aggregate.
    public final Map<String, String> refusing = new HashMap<>();

    public List<Object> commands() {
        return all.stream().map(Order::command).toList();
    }

    @Override
    public Answer ask(Order order) {
        var reason = refusing.get(order.aggregateId());
        if (reason != null) {
            return new Answer.Refused(order.aggregateId(), reason, Map.of(), 1);
        }
        all.add(order);
        return new Answer.Accepted(
                order.aggregateId(), 2, Instant.parse("2026-08-18T02:00:00Z"), List.of());
    }

    @Override
    public CompletableFuture<Answer> send(Order order) {
        return CompletableFuture.completedFuture(ask(order));
    }

    @Override
    public Answer inquire(String aggregateId, String commandId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer startDay(NewDay day, By by) {
        throw new UnsupportedOperationException();
    }
}

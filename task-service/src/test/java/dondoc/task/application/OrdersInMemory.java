package dondoc.task.application;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keeps what is ordered; takes it all but what it is told to refuse.
public final class OrdersInMemory implements AskedOnly {
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
}

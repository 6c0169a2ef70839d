package dondoc.task.application;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.NewDay;
import dondoc.eventsourcing.Order;
import java.util.concurrent.CompletableFuture;

/// A gateway in memory of which nothing is wanted but answers.
public interface AskedOnly extends CommandGateway {

    @Override
    default CompletableFuture<Answer> send(Order order) {
        return CompletableFuture.completedFuture(ask(order));
    }

    @Override
    default Answer inquire(String aggregateId, String commandId) {
        throw new UnsupportedOperationException();
    }

    @Override
    default Answer startDay(NewDay day, By by) {
        throw new UnsupportedOperationException();
    }
}

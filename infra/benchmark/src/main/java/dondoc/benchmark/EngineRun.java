package dondoc.benchmark;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.Order;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Commands through the engine: gateway, stream task, answer. A few notes go to a notebook, then the
/// next one begins: histories stay as short as a task's, and what is stored grows.
final class EngineRun implements Load.Request {

    private static final int NOTES = 4;
    private static final By CLERK = new By("U1", "H26.05", Set.of("department-officer"));

    private final CommandGateway gateway;
    private final String run = UUID.randomUUID().toString();
    private long sent;

    EngineRun(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public CompletableFuture<?> sendNext() {
        var number = sent++;
        var order =
                Order.of(
                        run + "-" + number,
                        run + "-" + number / NOTES,
                        new Notebook.Note(Notebook.TEXT, 1),
                        CLERK);
        return gateway.send(order)
                .thenAccept(answer -> {
                    if (!(answer instanceof Answer.Accepted)) {
                        throw new IllegalStateException("not accepted: " + answer);
                    }
                });
    }
}

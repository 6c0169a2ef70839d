package dondoc.benchmark;

import dondoc.benchmark.Load.Seen;
import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.Order;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Commands through the engine: gateway, stream task, answer.
final class EngineRun implements Load.Request {

    private static final int NOTEBOOKS = 20_000;
    private static final By CLERK = new By("U1", "H26.05", Set.of("department-officer"));

    private final CommandGateway gateway;
    private final String run = UUID.randomUUID().toString();

    EngineRun(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public CompletableFuture<?> send(long number) {
        var order =
                Order.of(
                        run + "-" + number,
                        "notebook-" + number % NOTEBOOKS,
                        new Notebook.Note(Notebook.TEXT, 1),
                        CLERK);
        return gateway.send(order)
                .thenAccept(answer -> {
                    if (!(answer instanceof Answer.Accepted)) {
                        throw new IllegalStateException("not accepted: " + answer);
                    }
                });
    }

    Seen measure(Load load) throws InterruptedException {
        return load.run(this);
    }
}

package dondoc.task.application.importing;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.CommandGateway.Unavailable;
import dondoc.eventsourcing.Order;
import dondoc.eventsourcing.Reasons;
import dondoc.task.application.EngineRefusal;
import dondoc.task.application.Wish;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;

/// The commands of one file on their way: many in the air at once, answers in the order of the rows.
///
/// A command's id names file, row and the day it is sent on, so that the same file sent again while
/// the first answer is out gets the same answers; what repeats later than that, the aggregates
/// themselves recognise.
final class Consignment {
    private static final int IN_THE_AIR = 256;

    /// Each waits 5 s: as long as an instance may take to come back.
    private static final int TRIES = 8;

    private static final Set<String> OF_THE_ENGINE =
            Set.of(
                    Reasons.STALE_VERSION,
                    Reasons.UNREADABLE,
                    Reasons.UNDECIDABLE,
                    Reasons.NO_DAY_YET,
                    Reasons.TIME_IN_THE_FUTURE,
                    Reasons.TIME_BEFORE_THE_DAY,
                    Reasons.NOT_ALLOWED_TO_CLAIM_A_TIME,
                    Reason.NOT_YOUR_ROLE.name());

    private final CommandGateway gateway;
    private final Importer importer;
    private final String name;
    private final Semaphore air = new Semaphore(IN_THE_AIR);

    /// @param name of this sending, part of every command's id
    Consignment(CommandGateway gateway, Importer importer, String name) {
        this.gateway = gateway;
        this.importer = importer;
        this.name = name;
    }

    /// A row's wish.
    record Parcel(String row, Wish wish) {}

    /// Sends all and waits for the answers; each is accepted or refused by the domain.
    ///
    /// @throws EngineRefusal when the whole file cannot be taken now
    /// @throws Unavailable when the broker is away or not all answers came: send the file again
    List<Answer> send(List<Parcel> parcels) {
        var sent = new ArrayList<CompletableFuture<Answer>>();
        importer.progress().sending(parcels.size());
        for (var parcel : parcels) {
            air.acquireUninterruptibly();
            sent.add(send(parcel).whenComplete((_, _) -> answered()));
        }
        return sent.stream().map(Consignment::answer).toList();
    }

    private void answered() {
        air.release();
        importer.progress().answered();
    }

    private CompletableFuture<Answer> send(Parcel parcel) {
        var id = "import:%s:%s".formatted(name, parcel.row());
        return send(order(id, parcel), TRIES)
                .thenCompose(answer ->
                        keyReused(answer)
                                ? send(order(UUID.randomUUID().toString(), parcel), TRIES)
                                : CompletableFuture.completedFuture(answer));
    }

    /// Asks again as long as there is no answer: the same id has its effect once.
    private CompletableFuture<Answer> send(Order order, int tries) {
        return gateway.send(order)
                .thenCompose(answer ->
                        answer instanceof Answer.Pending && tries > 1
                                ? send(order, tries - 1)
                                : CompletableFuture.completedFuture(answer));
    }

    /// The row was sent before and would read differently today, because the directory or the
    /// calendar changed in between; its aggregate knows what was made of it.
    private static boolean keyReused(Answer answer) {
        return answer instanceof Answer.Refused r && r.reason().equals(Reasons.KEY_REUSED);
    }

    private Order order(String id, Parcel parcel) {
        return Order.of(id, parcel.wish().aggregateId(), parcel.wish().command(), importer.by())
                .claimingTime(importer.recordedAt())
                .tracedBy(importer.traceparent());
    }

    private static Answer answer(CompletableFuture<Answer> sent) {
        try {
            var answer = sent.join();
            return switch (answer) {
                case Answer.Accepted a -> a;
                case Answer.Refused r when OF_THE_ENGINE.contains(r.reason()) ->
                        throw new EngineRefusal(r);
                case Answer.Refused r -> r;
                case Answer.Pending p -> throw EngineRefusal.noAnswer(p);
            };
        } catch (CompletionException e) {
            if (e.getCause() instanceof Unavailable unavailable) {
                throw unavailable;
            }
            throw e;
        }
    }

    /// The rejection an answer carries.
    static Rejection rejection(Answer.Refused refused) {
        var rejection = Rejection.of(Reason.valueOf(refused.reason()));
        for (var detail : refused.details().entrySet()) {
            rejection = rejection.with(detail.getKey(), detail.getValue());
        }
        return rejection;
    }
}

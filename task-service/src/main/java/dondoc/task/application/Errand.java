package dondoc.task.application;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.Order;
import java.util.UUID;

/// Several commands of one wish, ordered one after the other in the same caller's name and for the
/// same time. Each is asked again while there is no answer; what repeats, the aggregates themselves
/// recognise.
///
/// @param first the command the caller ordered
public record Errand(CommandGateway gateway, Order first) {

    /// Each waits 5 s.
    private static final int TRIES = 3;

    /// Orders the first command.
    ///
    /// @throws EngineRefusal when it is refused
    /// @throws CommandGateway.Unavailable when there is no answer
    public Answer.Accepted begin() {
        return accepted(answered(first));
    }

    /// Orders one of the commands that follow.
    ///
    /// @throws EngineRefusal when it is refused
    /// @throws CommandGateway.Unavailable when there is no answer
    public Answer.Accepted next(Wish wish) {
        return accepted(answered(order(wish)));
    }

    /// A command that follows, in the same name and for the same time as the first.
    public Order order(Wish wish) {
        return Order.of(
                        UUID.randomUUID().toString(),
                        wish.aggregateId(),
                        wish.command(),
                        first.by())
                .claimingTime(first.claimedAt())
                .tracedBy(first.traceparent());
    }

    /// Whether it tells the past.
    public boolean history() {
        return first.claimedAt() != null;
    }

    private Answer answered(Order order) {
        var answer = gateway.ask(order);
        for (int tries = 1; answer instanceof Answer.Pending && tries < TRIES; tries++) {
            answer = gateway.ask(order);
        }
        return answer;
    }

    private static Answer.Accepted accepted(Answer answer) {
        return switch (answer) {
            case Answer.Accepted a -> a;
            case Answer.Refused r -> throw new EngineRefusal(r);
            case Answer.Pending p -> throw EngineRefusal.noAnswer(p);
        };
    }
}

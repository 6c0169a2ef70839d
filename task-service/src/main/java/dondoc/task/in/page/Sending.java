package dondoc.task.in.page;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.Reasons;
import dondoc.task.application.Wish;
import dondoc.web.Asking;
import dondoc.web.Refused;

/// Sends what a signed-in person wishes: the same orders as through the API, under the seal of his
/// form.
public final class Sending {
    private final CommandGateway gateway;

    Sending(CommandGateway gateway) {
        this.gateway = gateway;
    }

    public Outcome send(Wish wish, Seal seal, By by) {
        var asking = new Asking(by, seal.key().toString(), seal.version(), null, null);
        try {
            return outcome(gateway.ask(asking.order(wish.aggregateId(), wish.command())));
        } catch (CommandGateway.Unavailable _) {
            return new Outcome.Unsure();
        }
    }

    private static Outcome outcome(Answer answer) {
        return switch (answer) {
            case Answer.Accepted a -> new Outcome.Done(a.version());
            case Answer.Refused r when r.reason().equals(Reasons.STALE_VERSION) ->
                    new Outcome.Overtaken(r.version());
            case Answer.Refused r -> new Outcome.No(Refused.because(r.reason(), r.details()));
            case Answer.Pending _ -> new Outcome.Unsure();
        };
    }
}

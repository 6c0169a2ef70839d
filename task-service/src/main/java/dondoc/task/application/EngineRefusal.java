package dondoc.task.application;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.CommandGateway.Unavailable;
import java.util.concurrent.TimeoutException;

/// A use case of several commands stopped because one was refused; the answer says why.
public final class EngineRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Answer.Refused refused;

    public EngineRefusal(Answer.Refused refused) {
        super(refused.reason(), null, false, false);
        this.refused = refused;
    }

    public Answer.Refused refused() {
        return refused;
    }

    /// Nobody knows yet what became of a command: to the caller that is as if the broker were away.
    public static Unavailable noAnswer(Answer.Pending pending) {
        return new Unavailable(
                "no answer about %s yet".formatted(pending.aggregateId()), new TimeoutException());
    }
}

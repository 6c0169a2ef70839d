package dondoc.publication.domain.edition;

import java.util.Map;

/// The domain says no.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Stable codes, the keys of the problems' texts.
    public enum Reason {
        /// Only a person with the role `publisher` speaks for the city here.
        NOT_A_PUBLISHER,
        /// The quarter is not over, or not every fact of it has arrived.
        QUARTER_NOT_CLOSED,
        /// The last edition says exactly this.
        NOTHING_CHANGED,
        /// Persons are published on a recorded legal basis only.
        PERSONS_GATE_CLOSED,
        /// A legal basis is recorded already.
        PERSONS_GATE_OPEN
    }

    private final Reason reason;
    private final transient Map<String, String> details;

    Refusal(Reason reason, Map<String, String> details) {
        super(reason + " " + details, null, false, false);
        this.reason = reason;
        this.details = Map.copyOf(details);
    }

    public Reason reason() {
        return reason;
    }

    public Map<String, String> details() {
        return details;
    }
}

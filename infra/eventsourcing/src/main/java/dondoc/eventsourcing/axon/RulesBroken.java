package dondoc.eventsourcing.axon;

/// The rules threw instead of deciding, or history does not fit them: a fault of the program that
/// concerns this command or this aggregate only.
public final class RulesBroken extends RuntimeException {
    private static final long serialVersionUID = 1;

    RulesBroken(String message, Throwable cause) {
        super(message, cause);
    }
}

package dondoc.task.domain;

/// Identifier of one giving of a clause to many units: a name-based UUID of all it says, so that the
/// same said again is the same.
public record FanOutId(String value) {

    public FanOutId {
        DirectiveId.NameBased.check(value);
    }

    /// @param said everything that is said, in a fixed order
    public static FanOutId of(DirectiveId directive, String said) {
        return new FanOutId(DirectiveId.NameBased.uuid("fan-out|" + directive + "|" + said));
    }

    @Override
    public String toString() {
        return value;
    }
}

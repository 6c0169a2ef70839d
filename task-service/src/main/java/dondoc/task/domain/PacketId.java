package dondoc.task.domain;

/// A document packet's identifier: a name-based UUID of the id its sender gave it, so that the same
/// packet sent again is the same packet.
public record PacketId(String value) {

    public PacketId {
        DirectiveId.NameBased.check(value);
    }

    /// @param given the id the sending organisation gave its packet
    public static PacketId of(String sender, String given) {
        return new PacketId(
                DirectiveId.NameBased.uuid(
                        "packet|" + Words.key(sender) + "|" + Words.clean(given)));
    }

    @Override
    public String toString() {
        return value;
    }
}

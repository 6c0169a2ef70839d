package dondoc.task.in.page.registry;

import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.TaskId;
import dondoc.task.in.page.Seal;
import dondoc.web.Refused;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// A case that was chosen, as the form carries it: which one, as its reader saw it, and the name of
/// the decision about it.
///
/// @param id of the task or directive
record Chosen(String id, Seal seal) {
    private static final int MOST = 50;
    private static final int PARTS = 3;

    /// @throws Refused `BAD_VALUE` for what no form of ours carries
    /// @throws Rejection `LIST_TOO_LONG`
    static List<Chosen> read(List<String> sent) {
        if (sent.size() > MOST) {
            throw Rejection.at("chosen", Reason.LIST_TOO_LONG).with("most", MOST);
        }
        return sent.stream().distinct().map(Chosen::read).toList();
    }

    private static Chosen read(String sent) {
        var parts = sent.split("\\.", -1);
        if (parts.length != PARTS || !TaskId.isOne(parts[0])) {
            throw bad();
        }
        try {
            var seal = new Seal(UUID.fromString(parts[2]), Long.valueOf(parts[1]));
            return new Chosen(parts[0], seal);
        } catch (IllegalArgumentException _) {
            throw bad();
        }
    }

    private static Refused bad() {
        return Refused.because("BAD_VALUE").with("reason", "").at("chosen");
    }

    /// Of the task or directive, as it was seen.
    long version() {
        return Objects.requireNonNull(seal.version());
    }

    @Override
    public String toString() {
        return id + "." + seal.version() + "." + seal.key();
    }
}

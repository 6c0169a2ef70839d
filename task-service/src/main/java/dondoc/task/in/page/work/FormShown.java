package dondoc.task.in.page.work;

import dondoc.task.in.page.Seal;
import dondoc.task.in.page.Trouble;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The form of a deed as it stands on the page.
///
/// @param typed what has been typed already
/// @param trouble why it was not taken, `null` before it was sent
/// @param since what others did after its writer had opened it, the newest first
record FormShown(Deed deed, Typed typed, Seal seal, @Nullable Trouble trouble, List<Line> since) {

    static FormShown empty(Deed deed, long version) {
        return new FormShown(deed, Typed.NOTHING, Seal.fresh(version), null, List.of());
    }

    /// Of the task, as its writer saw it.
    long version() {
        return Objects.requireNonNull(seal.version());
    }

    /// Sent again it is another command, for the task as its writer sees it now.
    FormShown overtaken(long now, Trouble why, List<Line> meanwhile) {
        return new FormShown(deed, typed, Seal.fresh(now), why, meanwhile);
    }

    /// Sent again it is another command.
    FormShown refused(Trouble why) {
        return new FormShown(deed, typed, Seal.fresh(seal.version()), why, since);
    }

    /// Sent again it is the same command.
    FormShown unsure(Trouble why) {
        return new FormShown(deed, typed, seal, why, since);
    }
}

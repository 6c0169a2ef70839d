package dondoc.task.domain.work;

import dondoc.task.domain.OrgId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A task in its holder's hands. A new holder begins afresh: what the old one acknowledged or asked
/// to return went with him, and whoever helped until now and leads from now on helps no more.
///
/// @param coordinators units that help
/// @param acknowledged the lead unit has read and taken it
/// @param returns how often a return was asked for
/// @param waiting number of the return not decided yet, `null` for none
record Holding(
        Holder by,
        List<OrgId> coordinators,
        boolean acknowledged,
        int returns,
        @Nullable Integer waiting) {

    Holding {
        coordinators = List.copyOf(coordinators);
    }

    Holding handedTo(Holder next) {
        var others = coordinators.stream().filter(c -> !c.equals(next.lead())).toList();
        return new Holding(next, others, false, returns, null);
    }

    Holding taken() {
        return new Holding(by, coordinators, true, returns, waiting);
    }

    Holding returnAsked(int request) {
        return new Holding(by, coordinators, acknowledged, request, request);
    }

    /// Decided, or closed without a decision.
    Holding settled() {
        return new Holding(by, coordinators, acknowledged, returns, null);
    }
}

package dondoc.task.application.directives;

import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.directive.Shredding;
import java.util.List;

/// A directive of which nothing may be read any more, and what that meant for its tasks.
///
/// @param version of the directive now
/// @param withdrawn its tasks that are withdrawn on its account, by id: the same ones however often
///     it is asked
public record Shredded(
        DirectiveId directive,
        long version,
        Shredding shredding,
        List<Ended.Superseded> withdrawn) {

    public Shredded {
        withdrawn = List.copyOf(withdrawn);
    }
}

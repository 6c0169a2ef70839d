package dondoc.task.application.directives;

import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.directive.DirectiveEnd;
import java.util.List;

/// A directive that no longer holds, and what that meant for its tasks.
///
/// @param version of the directive now
/// @param withdrawn its tasks that are withdrawn on its account, by id: the same ones however often
///     it is asked
public record Ended(
        DirectiveId directive, long version, DirectiveEnd end, List<Superseded> withdrawn) {

    /// A task withdrawn on its directive's account.
    ///
    /// @param version of the task then or later
    public record Superseded(TaskId task, long version) {}

    public Ended {
        withdrawn = List.copyOf(withdrawn);
    }
}

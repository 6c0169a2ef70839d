package dondoc.task.application.directives;

import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.FanOutId;
import dondoc.task.domain.directive.Charge;
import dondoc.task.domain.directive.Share;
import java.util.List;

/// A clause that is given to many units: the same answer however often it is asked.
///
/// @param version of the directive now
public record FannedOut(
        DirectiveId directive, FanOutId id, long version, Charge charge, List<Share> shares) {
    public FannedOut {
        shares = List.copyOf(shares);
    }
}

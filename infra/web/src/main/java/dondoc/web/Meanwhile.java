package dondoc.web;

import dondoc.eventsourcing.Order;
import java.util.List;

/// What happened to an aggregate since a caller saw it. A service that can tell has a bean of this
/// kind.
@FunctionalInterface
public interface Meanwhile {

    /// Of a service that keeps no timeline.
    Meanwhile UNTOLD = (_, _) -> List.of();

    /// @param order one that expected an earlier version
    /// @param now version of the aggregate
    /// @return as a timeline shows it, oldest first; nothing to a caller who may not see it
    List<?> since(Order order, long now);
}

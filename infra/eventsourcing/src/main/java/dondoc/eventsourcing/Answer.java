package dondoc.eventsourcing;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What the stream task said to a command.
public sealed interface Answer {

    String aggregateId();

    /// Accepted and durable.
    ///
    /// @param version of the aggregate now; the ETag
    /// @param events types of the new events, e.g. `task.assigned.v1`; empty when nothing changed
    record Accepted(String aggregateId, long version, Instant at, List<String> events)
            implements Answer {}

    /// Refused; nothing changed.
    ///
    /// @param reason a domain reason, or one of the engine's: [Reasons]
    record Refused(String aggregateId, String reason, Map<String, String> details, long version)
            implements Answer {}

    /// Not answered within the gateway's patience (5 s): ask again with [CommandGateway#inquire].
    record Pending(String aggregateId, String commandId) implements Answer {}
}

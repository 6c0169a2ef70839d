package dondoc.task.application;

import dondoc.task.domain.PersonId;
import java.util.Map;

/// Where people's names are kept: apart from all events, so that a name can be erased.
public interface Names {

    /// Writes names; returns when they are durable.
    ///
    /// @throws dondoc.eventsourcing.CommandGateway.Unavailable when they are not
    void keep(Map<PersonId, String> names);
}

package dondoc.eventsourcing.axon;

import dondoc.eventsourcing.Circumstances;
import org.jspecify.annotations.Nullable;

/// A command in front of its aggregate.
public record Asked(
        String aggregateId,
        Object command,
        Circumstances circumstances,
        @Nullable Long expectedVersion,
        Origin origin) {}

package dondoc.eventsourcing.axon;

import java.util.List;

/// Where the events of the aggregates of one stream task lie. Sequences are 1, 2, 3...
public interface EventShelf {

    boolean holds(String aggregateId);

    /// In order, from the sequence on.
    List<StoredEvent> read(String aggregateId, long fromSequence);

    /// @param fact with its origin
    void append(String aggregateId, long sequence, Fact fact);
}

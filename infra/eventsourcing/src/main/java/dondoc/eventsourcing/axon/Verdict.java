package dondoc.eventsourcing.axon;

import java.util.List;
import java.util.Map;

/// What became of a command, after it was stored.
public sealed interface Verdict {

    /// The aggregate's version now; 0 for one that does not exist.
    long version();

    /// @param facts appended; the last one has the sequence `version`
    /// @param state of the aggregate now
    record Accepted(long version, List<Fact> facts, Object state) implements Verdict {}

    record Refused(long version, String reason, Map<String, String> details) implements Verdict {}
}

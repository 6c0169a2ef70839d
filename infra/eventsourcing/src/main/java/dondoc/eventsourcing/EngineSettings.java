package dondoc.eventsourcing;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/// How an engine runs.
///
/// @param bootstrapServers of the broker, e.g. `localhost:29092`
/// @param instance stable name of this instance, for static membership, e.g. `task-1`
/// @param partitions number of partitions of the service's topics; fixed for the life of an
///     installation
/// @param replication replication factor of the topics, 1 or 3
/// @param stateDir where the stores live; not under /tmp
/// @param threads stream threads
/// @param standbys standby replicas, 0 with one instance
/// @param zone where a day begins
/// @param pastRecorder the role that may claim times while the city is loaded
/// @param mirror a compacted topic of current values, see [Mirror], where the service keeps one
public record EngineSettings(
        String bootstrapServers,
        String instance,
        int partitions,
        short replication,
        Path stateDir,
        int threads,
        int standbys,
        ZoneId zone,
        String pastRecorder,
        Optional<Mirror> mirror) {

    /// Current values of some aggregates (a directory of units, say), kept in a compacted topic of
    /// one partition, written in the transaction of the events that changed them, so that every
    /// instance can hold them in memory without reading all events.
    ///
    /// @param topic e.g. `task.directory`
    /// @param kinds names of the aggregate kinds that are mirrored: key is the aggregate id, value
    ///     is the JSON of the state after the command
    public record Mirror(String topic, java.util.Set<String> kinds) {}

    /// What standalone and tests run with.
    public static EngineSettings standalone(
            String bootstrapServers, String instance, int partitions, Path stateDir) {
        return new EngineSettings(
                bootstrapServers,
                instance,
                partitions,
                (short) 1,
                stateDir,
                1,
                0,
                ZoneId.of("Asia/Ho_Chi_Minh"),
                "migration",
                Optional.empty());
    }

    public EngineSettings mirroring(Mirror kept) {
        return new EngineSettings(
                bootstrapServers,
                instance,
                partitions,
                replication,
                stateDir,
                threads,
                standbys,
                zone,
                pastRecorder,
                Optional.of(kept));
    }
}

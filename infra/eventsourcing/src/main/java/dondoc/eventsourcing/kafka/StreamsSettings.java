package dondoc.eventsourcing.kafka;

import dondoc.eventsourcing.EngineSettings;
import dondoc.eventsourcing.ServiceDefinition;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;

/// How the stream tasks of a service run. Latency first: a transaction every 5 ms, batched by the
/// commit itself; back soon after a kill: members that are known by name.
public final class StreamsSettings {
    private static final int COMMIT_MILLIS = 5;
    private static final int SESSION_MILLIS = 8_000;
    private static final int RESTORED_AT_ONCE = 20_000;

    private StreamsSettings() {}

    public static Properties of(ServiceDefinition definition, EngineSettings settings) {
        var p = new Properties();
        p.put(StreamsConfig.APPLICATION_ID_CONFIG, definition.name() + "-engine");
        p.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        p.put(StreamsConfig.CLIENT_ID_CONFIG, settings.instance());
        p.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toAbsolutePath().toString());
        p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        p.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbys());
        p.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) settings.replication());
        p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_MILLIS);
        p.put(StreamsConfig.POLL_MS_CONFIG, 250);
        p.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        p.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.class);
        p.put(StreamsConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        producer(p);
        consumer(p, settings);
        changelogs(p, settings);
        return p;
    }

    private static void changelogs(Properties p, EngineSettings settings) {
        p.put(
                StreamsConfig.topicPrefix("message.timestamp.after.max.ms"),
                Long.toString(Long.MAX_VALUE));
        p.put(
                StreamsConfig.topicPrefix("max.message.bytes"),
                Integer.toString(Sizes.LARGEST_RECORD));
        if (settings.replication() >= 3) {
            p.put(StreamsConfig.topicPrefix("min.insync.replicas"), "2");
        }
    }

    private static void producer(Properties p) {
        // the commit flushes, so lingering as long as a transaction lasts delays nothing, and a
        // transaction leaves as one batch per partition
        p.put(StreamsConfig.producerPrefix("linger.ms"), COMMIT_MILLIS);
        p.put(StreamsConfig.producerPrefix("retry.backoff.ms"), 10);
        p.put(StreamsConfig.producerPrefix("compression.type"), "lz4");
        p.put(StreamsConfig.producerPrefix("batch.size"), 128 * 1024);
        p.put(StreamsConfig.producerPrefix("max.request.size"), Sizes.LARGEST_RECORD);
        p.put(StreamsConfig.producerPrefix("enable.metrics.push"), false);
    }

    private static void consumer(Properties p, EngineSettings settings) {
        p.put(StreamsConfig.mainConsumerPrefix("group.instance.id"), settings.instance());
        p.put(StreamsConfig.mainConsumerPrefix("session.timeout.ms"), SESSION_MILLIS);
        p.put(StreamsConfig.mainConsumerPrefix("heartbeat.interval.ms"), SESSION_MILLIS / 4);
        p.put(StreamsConfig.mainConsumerPrefix("auto.offset.reset"), "earliest");
        p.put(StreamsConfig.consumerPrefix("enable.metrics.push"), false);
        // whole histories are read in restoring a store: in large pieces
        p.put(StreamsConfig.restoreConsumerPrefix("max.poll.records"), RESTORED_AT_ONCE);
        p.put(StreamsConfig.restoreConsumerPrefix("max.partition.fetch.bytes"), 8 << 20);
    }
}

package dondoc.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// A running broker. Closing it is an orderly shutdown; killing its process is survived as well.
///
/// Topics are never created by using them: a typing error in a name is an error, not a topic with
/// the wrong number of partitions.
public final class Broker implements AutoCloseable {
    private static final String HOST = "localhost";
    private static final int NODE = 1;

    private final KafkaRaftServer server;
    private final int port;

    private Broker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /// Returns when the broker accepts clients. Formats the directory when it is new.
    ///
    /// @throws UncheckedIOException when the directory cannot be used
    public static Broker start(BrokerSettings settings) {
        int port = orFree(settings.port());
        int controllerPort = orFree(settings.controllerPort());
        var properties = new Properties();
        properties.putAll(identity(settings, port, controllerPort));
        properties.putAll(aloneAndSmall());
        if (settings.fsync()) {
            properties.put("log.flush.interval.messages", "1");
        }
        format(settings);
        var server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        server.startup();
        return new Broker(server, port);
    }

    private static Map<String, String> identity(BrokerSettings settings, int port, int controller) {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                String.valueOf(NODE),
                "controller.quorum.voters",
                NODE + "@" + HOST + ":" + controller,
                "listeners",
                "PLAINTEXT://%s:%d,CONTROLLER://%s:%d".formatted(HOST, port, HOST, controller),
                "controller.listener.names",
                "CONTROLLER",
                "log.dirs",
                settings.dir().toAbsolutePath().toString(),
                "auto.create.topics.enable",
                "false");
    }

    /// One node has nobody to replicate to, and tens of clients, not thousands. A city may be left
    /// alone for longer than a week and must go on where it was. A transaction that begins before the
    /// last one of its producer has ended tries again after 2 ms, not 20: here they last 5.
    private static Map<String, String> aloneAndSmall() {
        var small = new HashMap<String, String>();
        small.put("offsets.topic.replication.factor", "1");
        small.put("offsets.retention.minutes", String.valueOf(Integer.MAX_VALUE));
        small.put("offsets.topic.num.partitions", "4");
        small.put("transaction.state.log.replication.factor", "1");
        small.put("transaction.state.log.min.isr", "1");
        small.put("transaction.state.log.num.partitions", "4");
        small.put("add.partitions.to.txn.retry.backoff.ms", "2");
        small.put("share.coordinator.state.topic.replication.factor", "1");
        small.put("share.coordinator.state.topic.min.isr", "1");
        small.put("group.initial.rebalance.delay.ms", "0");
        small.put("log.cleaner.dedupe.buffer.size", "10485760");
        small.put("log.cleaner.io.buffer.size", "131072");
        small.put("num.network.threads", "2");
        small.put("num.io.threads", "4");
        small.put("num.recovery.threads.per.data.dir", "2");
        small.put("background.threads", "2");
        return small;
    }

    private static void format(BrokerSettings settings) {
        if (Files.exists(settings.dir().resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(settings.dir());
            new Formatter()
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(settings.dir().toAbsolutePath().toString())
                    .setMetadataLogDirectory(settings.dir().toAbsolutePath().toString())
                    .setControllerListenerName("CONTROLLER")
                    .setIgnoreFormatted(true)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + settings.dir(), e);
        } catch (Exception e) {
            throw new IllegalStateException("cannot format " + settings.dir(), e);
        }
    }

    private static int orFree(int port) {
        if (port != 0) {
            return port;
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    /// What clients call `bootstrap.servers`.
    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    public int port() {
        return port;
    }

    /// Waits until the broker has ended, for a process that has nothing else to do.
    public void awaitEnd() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}

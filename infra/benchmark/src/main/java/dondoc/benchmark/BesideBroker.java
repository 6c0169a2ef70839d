package dondoc.benchmark;

import dondoc.standalone.child.BrokerProcess;
import dondoc.standalone.child.Tethered;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/// A broker as a process of its own, beside what is measured, as in life.
final class BesideBroker implements AutoCloseable {

    private final Process process;
    private final int port;

    private BesideBroker(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static BesideBroker start(Path dir)
            throws IOException, ExecutionException, InterruptedException {
        var port = freePort();
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Tethered.class.getName(),
                        BrokerProcess.class.getName(),
                        dir.resolve("broker").toString(),
                        Integer.toString(port),
                        Integer.toString(freePort()),
                        "false");
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(dir.resolve("broker.log").toFile())
                        .start();
        var broker = new BesideBroker(process, port);
        broker.awaitReady();
        return broker;
    }

    String bootstrapServers() {
        return "localhost:" + port;
    }

    void createTopic(String name, int partitions) throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1))).all().get();
        }
    }

    private void awaitReady() throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            admin.describeCluster().nodes().get();
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    static File emptyDir(Path dir) throws IOException {
        if (dir.toFile().exists()) {
            try (var old = java.nio.file.Files.walk(dir)) {
                old.sorted(java.util.Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
            }
        }
        java.nio.file.Files.createDirectories(dir);
        return dir.toFile();
    }
}

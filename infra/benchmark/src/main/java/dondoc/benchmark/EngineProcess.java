package dondoc.benchmark;

import dondoc.eventsourcing.By;
import dondoc.eventsourcing.Engine;
import dondoc.eventsourcing.EngineSettings;
import dondoc.eventsourcing.NewDay;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// An engine as a process of its own that can be killed. Arguments: broker, directory, number of
/// commands to decide. Prints [#DONE] when they are decided, then stays.
final class EngineProcess {
    static final String DONE = "DECIDED";

    private static final int PARTITIONS = 4;
    private static final int IN_FLIGHT = 512;
    private static final int PATIENCE_SECONDS = 120;

    private EngineProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        var settings =
                EngineSettings.standalone(
                        arguments[0], "bench-1", PARTITIONS, Path.of(arguments[1]));
        var engine = Engine.start(Notebook.service(), settings);
        begin(engine);
        var run = new EngineRun(engine.gateway());
        var slots = new Semaphore(IN_FLIGHT);
        for (var number = 0L; number < Long.parseLong(arguments[2]); number++) {
            slots.acquire();
            var _ = run.sendNext().whenComplete((_, _) -> slots.release());
        }
        slots.acquire(IN_FLIGHT);
        System.out.println(DONE);
        Thread.currentThread().join();
    }

    /// Waits for the engine and begins the day all measurements are made on.
    static void begin(Engine engine) throws InterruptedException {
        if (!engine.awaitReady(Duration.ofSeconds(PATIENCE_SECONDS))) {
            throw new IllegalStateException("not ready after " + PATIENCE_SECONDS + " s");
        }
        engine.gateway()
                .startDay(
                        new NewDay(LocalDate.of(2026, 1, 5), false, Map.of()),
                        new By("U0", null, Set.of("administrator")));
    }

    /// Starts one and returns when it has decided its commands.
    static Process start(String broker, Path dir, long commands)
            throws java.io.IOException, InterruptedException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx768m",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                EngineProcess.class.getName(),
                                broker,
                                dir.toString(),
                                Long.toString(commands))
                        .redirectErrorStream(true)
                        .start();
        var lines = process.inputReader();
        for (var line = lines.readLine(); !DONE.equals(line); line = lines.readLine()) {
            if (line == null) {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
                throw new IllegalStateException("the engine ended before it had decided");
            }
        }
        return process;
    }
}

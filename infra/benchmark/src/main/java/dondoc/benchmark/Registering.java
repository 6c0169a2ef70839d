package dondoc.benchmark;

import dondoc.standalone.stack.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// Registers many tasks through the import, file after file, and tells how fast and how much memory
/// it takes: once when all are registered, and once when all are readable, which is much later when
/// they are many.
final class Registering {
    static final int TASKS = 100_000;

    private static final String UNTOLD = "not told by this system";
    private static final int IN_A_FILE = 5_000;

    private Registering() {}

    static void measure(Path root, Path dir, int tasks) throws IOException {
        BesideBroker.emptyDir(dir);
        Bench.progress("starting task-service");
        try (var city =
                City.start(root, dir.resolve("city"), List.of(Service.IDENTITY, Service.TASK))) {
            city.begin();
            var start = System.nanoTime();
            var last = register(city, tasks);
            var registered = System.nanoTime();
            say("registered", "%,d tasks in %.0f s".formatted(tasks, seconds(start, registered)));
            say("rate", "%,.0f/s".formatted(tasks / seconds(start, registered)));
            say("rate of the last file", "%,.0f/s".formatted(last));
            sayMemory(city);
            awaitReadable(city, tasks);
            say("readable after", "%.1f s more".formatted(seconds(registered, System.nanoTime())));
            sayMemory(city);
        }
    }

    /// @return tasks per second of the last file
    static double register(City city, int tasks) {
        double last = 0;
        for (int from = 0; from < tasks; from += IN_A_FILE) {
            int count = Math.min(IN_A_FILE, tasks - from);
            var rows = Register.rows(from, count);
            var start = System.nanoTime();
            city.give("tasks", rows, Register.RECORDED);
            last = count / seconds(start, System.nanoTime());
            Bench.progress("%,d of %,d, %,.0f/s".formatted(from + count, tasks, last));
        }
        return last;
    }

    /// @throws IllegalStateException when no more of them can be read for two minutes
    static void awaitReadable(City city, int tasks) {
        var told = 0L;
        var since = System.nanoTime();
        while (told < tasks) {
            var seen = city.readable();
            if (seen > told) {
                Bench.progress("%,d readable".formatted(seen));
                told = seen;
                since = System.nanoTime();
            }
            if (System.nanoTime() - since > City.PATIENCE.toNanos()) {
                throw new IllegalStateException(
                        String.format(
                                Locale.ROOT,
                                "%,d of %,d can be read, and for two minutes no more",
                                told,
                                tasks));
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static void sayMemory(City city) throws IOException {
        say("task-service, most resident", peak(city, "task-service") + " (to stay within 1.5 GB)");
        say("store, most resident", peak(city, "store"));
        say("broker, most resident", peak(city, "broker"));
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private static void say(String what, String figure) {
        System.out.println(String.format(Locale.ROOT, "| %-28s | %s |", what, figure));
    }

    /// The most memory a part had in its hands, as Linux keeps it.
    private static String peak(City city, String part) throws IOException {
        var status = Path.of("/proc", Long.toString(city.pid(part)), "status");
        if (!Files.exists(status)) {
            return UNTOLD;
        }
        try (var lines = Files.lines(status)) {
            return megabytes(lines);
        }
    }

    private static String megabytes(Stream<String> lines) {
        return lines.filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .map(kilobytes -> "%,d MB".formatted(Long.parseLong(kilobytes) / 1024))
                .findFirst()
                .orElse(UNTOLD);
    }
}

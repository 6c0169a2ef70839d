package dondoc.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import dondoc.eventsourcing.By;
import dondoc.eventsourcing.Engine;
import dondoc.eventsourcing.EngineSettings;
import dondoc.eventsourcing.NewDay;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `infra/bench commands`: prints figure, floor and ratio of one run.
public final class Bench {

    private static final int PARTITIONS = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2 || !arguments[0].equals("commands")) {
            System.err.println("usage: infra/bench commands");
            System.exit(2);
        }
        var dir = Path.of(arguments[1]);
        BesideBroker.emptyDir(dir);
        var table = new Table();
        try (var broker = BesideBroker.start(dir)) {
            broker.createTopic("floor", PARTITIONS);
            engine(broker, dir, table);
        }
        table.print();
    }

    private static void engine(BesideBroker broker, Path dir, Table table) throws Exception {
        var settings =
                EngineSettings.standalone(
                        broker.bootstrapServers(), "bench-1", PARTITIONS, dir.resolve("state"));
        var body = Notebook.TEXT.getBytes(UTF_8);
        try (var floor = new Floor(broker.bootstrapServers(), "floor", body);
                var engine = Engine.start(Notebook.service(), settings)) {
            engine.gateway()
                    .startDay(
                            new NewDay(LocalDate.of(2026, 1, 5), false, Map.of()),
                            new By("U0", null, Set.of("administrator")));
            var run = new EngineRun(engine.gateway());
            progress("warming up");
            closed("warm-up", 256, WARM_UP).run(run);
            closed("warm-up", 256, WARM_UP).run(floor);
            for (var goal : GOALS) {
                progress(goal.load().name());
                table.row(goal.load().run(run), goal.load().run(floor), goal.text());
            }
        }
    }

    private record Goal(Load load, String text) {}

    private static final List<Goal> GOALS =
            List.of(
                    new Goal(closed("engine, one at a time", 1, MEASURED), "p50 <= 10 ms"),
                    new Goal(closed("engine, 64 in flight", 64, MEASURED), ">= 5,500/s, p99 <= 50 ms"),
                    new Goal(
                            open("engine, 5,500/s intended, 64", 64, 5_500),
                            ">= 5,500/s, p99 <= 50 ms"),
                    new Goal(
                            closed("engine, 256 in flight", 256, MEASURED),
                            ">= 12,000/s, p99 <= 80 ms"),
                    new Goal(
                            open("engine, 12,000/s intended, 256", 256, 12_000),
                            ">= 12,000/s, p99 <= 80 ms"));

    private static Load closed(String name, int inFlight, Duration lasting) {
        return new Load(name, inFlight, 0, lasting);
    }

    private static Load open(String name, int inFlight, double perSecond) {
        return new Load(name, inFlight, perSecond, MEASURED);
    }

    private static void progress(String what) {
        System.err.println("... " + what);
    }
}

package dondoc.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import dondoc.eventsourcing.Engine;
import dondoc.eventsourcing.EngineSettings;
import dondoc.standalone.stack.Service;
import dondoc.standalone.users.Users;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/// `infra/bench`: prints figure, floor and ratio of one run.
public final class Bench {

    private static final int PARTITIONS = 4;
    private static final long EVENTS_BEFORE_THE_KILL = 1_000_000;
    private static final byte[] BODY = Notebook.TEXT.getBytes(UTF_8);
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    private Bench() {}

    /// What can be measured by itself.
    private enum Part {
        ENGINE,
        RECOVERY,
        HTTP,
        WHOLE
    }

    /// @param arguments root of the source tree, then what is measured and what belongs to it
    public static void main(String[] arguments) throws Exception {
        var root = Path.of(arguments[0]);
        var dir = root.resolve("infra/benchmark/target/bench");
        var rest = List.of(arguments).subList(Math.min(2, arguments.length), arguments.length);
        switch (arguments.length > 1 ? arguments[1] : "") {
            case "commands" -> commands(root, dir, wanted(rest));
            case "lists" -> Lists.measure(root, dir, tasks(rest, Lists.TASKS));
            case "registering" -> Registering.measure(root, dir, tasks(rest, Registering.TASKS));
            default -> usage();
        }
    }

    /// Each part beside a broker of its own: what one has written is not read again by the next.
    private static void commands(Path root, Path dir, Set<Part> wanted) throws Exception {
        var table = new Table();
        for (var part : wanted) {
            BesideBroker.emptyDir(dir);
            try (var broker = BesideBroker.start(dir)) {
                broker.createTopic("floor", PARTITIONS);
                try (var floor = new Floor(broker.bootstrapServers(), "floor", BODY)) {
                    switch (part) {
                        case ENGINE -> engine(broker, floor, dir, table);
                        case RECOVERY -> recovery(broker, dir, table);
                        case HTTP -> http(root, dir, floor, table);
                        case WHOLE -> whole(root, dir, floor, table);
                    }
                }
            }
        }
        table.print();
    }

    /// All parts when none is named.
    private static Set<Part> wanted(List<String> names) {
        var named = EnumSet.noneOf(Part.class);
        try {
            for (var name : names) {
                named.add(Part.valueOf(name.toUpperCase(Locale.ROOT)));
            }
        } catch (IllegalArgumentException _) {
            usage();
        }
        return named.isEmpty() ? EnumSet.allOf(Part.class) : named;
    }

    /// `--tasks N`, or as many as are meant without it.
    private static int tasks(List<String> options, int meant) {
        if (options.isEmpty()) {
            return meant;
        }
        if (options.size() == 2
                && options.getFirst().equals("--tasks")
                && options.getLast().matches("[1-9][0-9]{0,6}")) {
            int asked = Integer.parseInt(options.getLast());
            if (asked <= Register.MOST) {
                return asked;
            }
        }
        usage();
        return meant;
    }

    private static void usage() {
        System.err.printf(
                "usage: infra/bench commands [engine] [recovery] [http] [whole]%n"
                        + "       infra/bench lists [--tasks N=%d]%n"
                        + "       infra/bench registering [--tasks N=%d] (at most %d)%n",
                Lists.TASKS, Registering.TASKS, Register.MOST);
        System.exit(2);
    }

    private static void engine(BesideBroker broker, Floor floor, Path dir, Table table)
            throws InterruptedException {
        var settings =
                EngineSettings.standalone(
                        broker.bootstrapServers(), "bench-0", PARTITIONS, dir.resolve("state"));
        try (var engine = Engine.start(Notebook.service(), settings)) {
            EngineProcess.begin(engine);
            var run = new EngineRun(engine.gateway());
            new WarmUp(closed("warm-up", 256, WARM_UP)).run(run);
            var figures = new ArrayList<Figure>();
            for (var goal : ENGINE_GOALS) {
                progress(goal.load().name());
                figures.add(new Figure(goal, goal.load().run(run), OptionalDouble.empty()));
            }
            closed("warm-up", 256, WARM_UP).run(floor);
            addBesideFloors(figures, floor, table);
        }
    }

    private static void recovery(BesideBroker broker, Path dir, Table table) throws Exception {
        progress("storing %,d events, then a kill".formatted(EVENTS_BEFORE_THE_KILL));
        var state = dir.resolve("state-killed");
        EngineProcess.start(broker.bootstrapServers(), state, EVENTS_BEFORE_THE_KILL)
                .destroyForcibly()
                .waitFor();
        var killed = System.nanoTime();
        EngineProcess.start(broker.bootstrapServers(), state, 1).destroyForcibly().waitFor();
        table.line(
                "back after kill -9, %,d events".formatted(EVENTS_BEFORE_THE_KILL),
                "%.1f s from the kill to the first command decided"
                        .formatted((System.nanoTime() - killed) / 1e9),
                "<= 10 s");
    }

    /// Beside the load stand broker, store, identity and task-service; the followers are measured in
    /// [#whole].
    private static void http(Path root, Path dir, Floor floor, Table table) throws Exception {
        progress("starting task-service");
        try (var city =
                        City.start(
                                root,
                                dir.resolve("city"),
                                List.of(Service.IDENTITY, Service.TASK));
                var run = HttpRun.of(city, city.load(), Users.TASK_FORCE)) {
            new WarmUp(closed("warm-up", HttpRun.CONNECTIONS, WARM_UP)).run(run);
            measure(HTTP_GOALS, run, city, floor, table);
        }
    }

    /// The same with all services following, and at rest.
    private static void whole(Path root, Path dir, Floor floor, Table table) throws Exception {
        progress("starting the whole stack");
        var idle = new Idle();
        try (var city = City.start(root, dir.resolve("whole-city"), List.of(Service.values()));
                var run = HttpRun.of(city, city.load(), Users.TASK_FORCE)) {
            var load = closed("HTTP, 64, all services following", HttpRun.CONNECTIONS, MEASURED);
            new WarmUp(load).run(run);
            measure(List.of(new Goal(load, "-")), run, city, floor, table);
            progress("idle");
            idle.share(Duration.ofSeconds(30));
            table.line(
                    "the whole stack idle",
                    "%.1f %% of one core".formatted(100 * idle.share(Duration.ofSeconds(30))),
                    "< 10 %");
        }
    }

    /// Loads over HTTP, how far the reading is behind when each ends, and their floors.
    private static void measure(List<Goal> goals, HttpRun run, City city, Floor floor, Table table)
            throws InterruptedException {
        var reading = new Reading(city);
        var figures = new ArrayList<Figure>();
        for (var goal : goals) {
            progress(goal.load().name());
            var seen = goal.load().run(run);
            figures.add(new Figure(goal, seen, OptionalDouble.of(reading.secondsBehind())));
        }
        addBesideFloors(figures, floor, table);
    }

    /// Called when all loads are over: a floor leaves a gigabyte to be written to the disk, and that
    /// would be done during the next load.
    private static void addBesideFloors(List<Figure> figures, Floor floor, Table table)
            throws InterruptedException {
        progress("their floors");
        for (var figure : figures) {
            var load = figure.goal().load();
            table.row(figure.seen(), load.run(floor), figure.goal().text());
            figure.secondsBehind()
                    .ifPresent(behind ->
                            table.line(
                                    load.name() + ": readable",
                                    "after %.1f s".formatted(behind),
                                    "-"));
        }
    }

    /// @param secondsBehind how far the reading is when the load ends, where that is asked
    private record Figure(Goal goal, Load.Seen seen, OptionalDouble secondsBehind) {}

    private record Goal(Load load, String text) {}

    private static final List<Goal> ENGINE_GOALS =
            List.of(
                    new Goal(closed("engine, one at a time", 1, MEASURED), "p50 <= 10 ms"),
                    new Goal(
                            closed("engine, 64 in flight", 64, MEASURED),
                            ">= 5,500/s, p99 <= 50 ms"),
                    new Goal(
                            open("engine, 5,500/s intended, 64", 64, 5_500),
                            ">= 5,500/s, p99 <= 50 ms"),
                    new Goal(
                            closed("engine, 256 in flight", 256, MEASURED),
                            ">= 12,000/s, p99 <= 80 ms"),
                    new Goal(
                            open("engine, 12,000/s intended, 256", 256, 12_000),
                            ">= 12,000/s, p99 <= 80 ms"));

    private static final List<Goal> HTTP_GOALS =
            List.of(
                    new Goal(
                            closed("HTTP, 64 connections", HttpRun.CONNECTIONS, MEASURED),
                            ">= 3,000/s, p99 <= 100 ms"),
                    new Goal(
                            open("HTTP, 3,000/s intended, 64", HttpRun.CONNECTIONS, 3_000),
                            ">= 3,000/s, p99 <= 100 ms"));

    private static Load closed(String name, int inFlight, Duration lasting) {
        return new Load(name, inFlight, 0, lasting);
    }

    private static Load open(String name, int inFlight, double perSecond) {
        return new Load(name, inFlight, perSecond, MEASURED);
    }

    static void progress(String what) {
        System.err.println("... " + what);
    }
}

package dondoc.eventsourcing.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.Engine;
import dondoc.eventsourcing.EngineSettings;
import dondoc.eventsourcing.NewDay;
import dondoc.eventsourcing.Order;
import dondoc.eventsourcing.jar.Jar;
import dondoc.eventsourcing.jar.JarCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An engine of jars in a process of its own: commands come in as lines, answers go out as lines,
/// until the standard input ends.
final class EngineProcess {
    private static final By CLIENT = new By("client", null, Set.of());

    private EngineProcess() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var settings = EngineSettings.standalone(args[0], "jar-1", 4, Path.of(args[1]));
        try (var engine = Engine.start(Jar.service("jar"), settings)) {
            if (!engine.awaitReady(Duration.ofMinutes(3))) {
                throw new IllegalStateException("not ready: " + engine.state());
            }
            while (!hasBegun(engine)) {
                Thread.onSpinWait();
            }
            Child.say("READY");
            var in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                send(engine, line);
            }
        }
        System.exit(0);
    }

    private static boolean hasBegun(Engine engine) {
        var day = new NewDay(LocalDate.of(2026, 5, 13), false, Map.of());
        try {
            return engine.gateway().startDay(day, CLIENT) instanceof Answer.Accepted;
        } catch (CommandGateway.Unavailable _) {
            return false;
        }
    }

    private static void send(Engine engine, String line) {
        var words = line.split(" ", -1);
        var id = words[0];
        var _ =
                engine.gateway()
                        .send(Order.of(id, words[1], command(words), CLIENT))
                        .whenComplete(
                                (answer, problem) -> Child.say(id + " " + told(answer, problem)));
    }

    static String line(String id, String jar, JarCommand command) {
        var rest =
                switch (command) {
                    case JarCommand.Fill f -> "fill %d %s".formatted(f.amount(), f.note());
                    case JarCommand.FillTwice f -> "twice %d %d".formatted(f.first(), f.second());
                    case JarCommand.Seal _ -> "seal";
                    case JarCommand.Look _ -> "look";
                    case JarCommand.Drop _ -> "drop";
                };
        return "%s %s %s".formatted(id, jar, rest);
    }

    private static JarCommand command(String[] words) {
        var jar = words[1];
        return switch (words[2]) {
            case "fill" -> new JarCommand.Fill(jar, Integer.parseInt(words[3]), words[4]);
            case "twice" ->
                    new JarCommand.FillTwice(
                            jar, Integer.parseInt(words[3]), Integer.parseInt(words[4]));
            case "seal" -> new JarCommand.Seal(jar);
            case "look" -> new JarCommand.Look(jar);
            default -> throw new IllegalArgumentException(words[2]);
        };
    }

    private static String told(@Nullable Answer answer, @Nullable Throwable problem) {
        return switch (answer) {
            case null -> "unknown " + problem;
            case Answer.Accepted a -> "accepted " + a.version();
            case Answer.Refused r -> "refused " + r.reason();
            case Answer.Pending _ -> "unknown pending";
        };
    }
}

package dondoc.standalone.player;

import dondoc.standalone.api.Address;
import dondoc.standalone.api.Client;
import dondoc.standalone.register.Register;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Plays a register, day by day, through task-service's public door, and ends the loading of the
/// city. Started again after an interruption it goes on with the day the clock stands at: what was
/// done before is asked for under the same keys again and has no second effect.
public final class Player {
    private final Client client;
    private final URI door;
    private final Progress progress;

    /// @param client somebody with the role `migration`
    public Player(Client client, URI taskService, Progress progress) {
        this.client = client;
        this.door = taskService;
        this.progress = progress;
    }

    /// Whether the city is still being loaded.
    public static boolean loading(Client client, URI taskService) {
        return clock(client, taskService).path("mode").asString("").equals("LOADING");
    }

    /// @param end the day the clock is to stand at, not before the register's last day
    public Played play(Register register, LocalDate end) {
        return play(register, end, () -> {});
    }

    /// @param atTheEndOfTheLog what is to be done when everything in the log has happened and no
    ///     later day has begun
    public Played play(Register register, LocalDate end, Runnable atTheEndOfTheLog) {
        var startedAt = System.nanoTime();
        var script = Script.of(register, end);
        var reached = day(clock(client, door).path("day"));
        var stage = new Stage(client, door, register);
        if (reached == null || !reached.isAfter(script.eve())) {
            begin(script.eve());
            stage.referenceData(script.eve());
        }
        var done = 0;
        progress.begins(
                script.days().stream()
                        .filter(day -> reached != null && day.date().isBefore(reached))
                        .mapToInt(Script.Day::size)
                        .sum());
        for (var day : script.days()) {
            if (reached != null && day.date().isBefore(reached)) {
                stage.recall(day, reached);
            } else {
                begin(day.date());
                stage.play(day);
            }
            done += day.size();
            progress.reached(day.date(), done, script.size(), stage.tasks());
            if (day.date().equals(register.span().logEnd())) {
                atTheEndOfTheLog.run();
            }
        }
        ask("/api/v1/clock/loaded", Map.of());
        return stage.played(Duration.ofNanos(System.nanoTime() - startedAt));
    }

    private void begin(LocalDate day) {
        ask("/api/v1/clock/days", Map.of("date", day.toString()));
    }

    private void ask(String path, Map<String, ?> body) {
        var address = Address.at(door, path).uri();
        Client.good(client.post(address, body, Map.of()), address);
    }

    private static JsonNode clock(Client client, URI door) {
        return client.read(Address.at(door, "/api/v1/clock").uri());
    }

    private static @Nullable LocalDate day(JsonNode day) {
        return day.isString() ? LocalDate.parse(day.asString()) : null;
    }
}

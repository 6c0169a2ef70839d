package dondoc.benchmark;

import dondoc.standalone.api.Client;
import dondoc.standalone.users.Users;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// What follows the commands: how far it is behind them.
///
/// @param tasks ids of those that were worked on
record Reading(City city, List<String> tasks) {
    /// What is said of a task, again and again.
    static final Map<String, ?> PROGRESS = Map.of("percent", 10, "text", Notebook.TEXT);

    private static final int ASKED_FOR = 32;
    private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

    /// Says something last of some tasks, enough to lie in every partition, and waits until all of it
    /// is read: what was accepted before is read then, too.
    ///
    /// @return seconds from now
    double secondsBehind() {
        var start = System.nanoTime();
        var client = city.client(Users.TASK_FORCE);
        var said = new LinkedHashMap<URI, Long>();
        for (var id : tasks.subList(0, ASKED_FOR)) {
            var task = city.at("/api/v1/tasks/" + id);
            said.put(task, version(client, task));
        }
        said.forEach((task, version) -> {
            while (client.read(task).path("version").asLong() < version) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        });
        return (System.nanoTime() - start) / 1e9;
    }

    private static long version(Client client, URI task) {
        var progress = URI.create(task + "/progress");
        return Client.good(client.post(progress, PROGRESS, Map.of()), progress)
                .path("version")
                .asLong();
    }
}

package dondoc.benchmark;

import dondoc.standalone.api.Client;
import dondoc.standalone.users.Users;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// How far task-service's own list is behind its commands.
final class Reading {
    private static final int TASKS = 32;
    private static final Duration STEP = Duration.ofMillis(20);

    private final Client client;
    private final List<URI> tasks;

    /// Chooses some of the city's tasks, so many that a partition without any is hardly possible.
    Reading(City city) {
        client = city.client(Users.TASK_FORCE);
        var page = client.read(city.at("/api/v1/tasks?limit=" + TASKS)).path("items");
        tasks =
                StreamSupport.stream(page.spliterator(), false)
                        .map(task -> city.at("/api/v1/tasks/" + task.path("id").asString()))
                        .toList();
    }

    /// Says one thing more of each of these tasks, of all at once, and waits until it can be read. What
    /// the same partitions took in before can be read by then, but for what is written together with it.
    ///
    /// @return seconds from now
    /// @throws IllegalStateException when it cannot be read for two minutes
    double secondsBehind() throws InterruptedException {
        var start = System.nanoTime();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var said = pool.invokeAll(tasks.stream().map(this::saying).toList());
            for (var one : said) {
                awaitReadable(one.resultNow(), start + City.PATIENCE.toNanos());
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private record Said(URI task, long version) {}

    private Callable<Said> saying(URI task) {
        var progress = URI.create(task + "/progress");
        return () -> {
            var reply = client.post(progress, HttpRun.PROGRESS, Map.of());
            return new Said(task, version(Client.good(reply, progress)));
        };
    }

    private void awaitReadable(Said said, long deadline) {
        while (version(client.read(said.task())) < said.version()) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException(said + " cannot be read");
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    private static long version(JsonNode answer) {
        return answer.path("version").asLong();
    }
}

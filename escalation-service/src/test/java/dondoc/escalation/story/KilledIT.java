package dondoc.escalation.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dondoc.broker.Broker;
import dondoc.broker.BrokerSettings;
import dondoc.escalation.EscalationService;
import dondoc.escalation.application.Escalation;
import dondoc.feed.Fact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The service as a process of its own, killed while it drafts letters: what it has told in the end
/// is what it would have told without, nothing twice, nothing left out.
class KilledIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 18);
    private static final int WEEKS = 11;
    private static final int[] KILLED_AFTER_WEEKS = {3};

    private final SampleYear year = new SampleYear();

    @TempDir(factory = UnderTarget.class)
    @SuppressWarnings("NullAway.Init")
    Path dir;

    @Test
    void killed_while_it_drafts_it_tells_the_same_once() throws Exception {
        var store = new MongoServer(new MemoryBackend());
        var uri = store.bindAndGetConnectionString();
        try (var broker = Broker.start(BrokerSettings.in(dir.resolve("broker")));
                var client = MongoClients.create(uri);
                var tasks = new TaskLog(broker.bootstrapServers()).create()) {
            play(tasks);
            var process = start(broker.bootstrapServers(), uri + "/escalation");
            try {
                for (var weeks : KILLED_AFTER_WEEKS) {
                    untilDrafted(client, weeks);
                    process.destroyForcibly().waitFor();
                    process = start(broker.bootstrapServers(), uri + "/escalation");
                }
                untilDrafted(client, WEEKS);
            } finally {
                process.destroyForcibly().waitFor();
            }
            assertThat(told(tasks)).isEqualTo(onPaper());
        } finally {
            store.shutdownNow();
        }
    }

    private void play(TaskLog tasks) {
        var log = year.log();
        days().forEach(day -> {
            tasks.day(day, year.isWorked(day));
            log.stream()
                    .filter(h -> h.day().equals(day))
                    .forEach(h -> tasks.happen(h.id(), h.fact()));
        });
        tasks.flush();
    }

    private List<LocalDate> days() {
        return SampleYear.FIRST.datesUntil(LAST.plusDays(1)).toList();
    }

    private Process start(String bootstrap, String store) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EscalationService.class.getName()));
        RunningService.settings(bootstrap, store, dir.resolve("state"))
                .forEach((key, value) -> command.add("--" + key + "=" + value));
        return new ProcessBuilder(command).inheritIO().start();
    }

    private static void untilDrafted(MongoClient client, int weeks) {
        MongoDatabase database = client.getDatabase("escalation");
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> database.getCollection("weeks").countDocuments() >= weeks);
    }

    /// What was told about tasks and letters, by event id; an id told twice fails.
    private static Map<String, String> told(TaskLog tasks) {
        var told = new TreeMap<String, String>();
        for (var event : tasks.told(Escalation.EVENTS)) {
            assertThat(told.put(event.id(), event.type() + " " + event.body()))
                    .as("told twice: %s", event.id())
                    .isNull();
        }
        told.keySet().removeIf(id -> id.startsWith("day/"));
        return told;
    }

    /// The same log through the same rules, without Kafka and without trouble.
    private Map<String, String> onPaper() {
        var engine = new PaperEngine();
        var log = year.log();
        var store = new MongoServer(new MemoryBackend());
        try (var client = MongoClients.create(store.bindAndGetConnectionString())) {
            var desk = new Desk(client.getDatabase("paper"), engine);
            for (var day : days()) {
                engine.day(day, year.isWorked(day));
                log.stream().filter(h -> h.day().equals(day)).forEach(engine::happen);
            }
            desk.follow(engine.log, 5_000);
        } finally {
            store.shutdownNow();
        }
        var told = new TreeMap<String, String>();
        for (Fact fact : engine.log) {
            told.put(
                    fact.id(), fact.type() + " " + new String(fact.body(), StandardCharsets.UTF_8));
        }
        told.keySet().removeIf(id -> id.startsWith("day/"));
        return told;
    }
}

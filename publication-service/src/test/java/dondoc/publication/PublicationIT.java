package dondoc.publication;

import static dondoc.web.Roles.PUBLISHER;
import static dondoc.web.Roles.TASK_FORCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dondoc.broker.Broker;
import dondoc.broker.BrokerSettings;
import dondoc.eventsourcing.test.TopicReading;
import dondoc.publication.contract.Promise;
import dondoc.publication.domain.file.Sha256;
import dondoc.web.test.Tokens;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/// One quarter, from episodes on a real broker to files anybody can check.
class PublicationIT {
    private static final int PARTITIONS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir static Path folder;
    private static Broker broker;
    private static MongoServer mongo;

    private ConfigurableApplicationContext service;
    private Door door;
    private Topic tasks;
    private Topic escalation;

    @BeforeAll
    static void openStores() {
        broker = Broker.start(BrokerSettings.in(folder.resolve("kafka")));
        mongo = new MongoServer(new MemoryBackend());
        mongo.bind();
    }

    @AfterAll
    static void closeStores() {
        mongo.shutdownNow();
        broker.close();
    }

    @BeforeEach
    void open() {
        tasks = new Topic(broker.bootstrapServers(), "task.events", PARTITIONS);
        escalation = new Topic(broker.bootstrapServers(), "escalation.events", PARTITIONS);
        start();
    }

    @AfterEach
    void close() {
        service.close();
        tasks.close();
        escalation.close();
    }

    @Test
    void episodes_become_a_list_an_edition_a_correction_and_files_that_can_be_made_again() {
        tasks.tell("H26.01", "unit.registered.v1", unit("H26.01", "Sở Tư pháp"));
        tasks.tell("H26.33", "unit.registered.v1", unit("H26.33", "Sở Xây dựng"));
        tasks.begin("2026-06-30");
        escalation.tell("t1", "overdue.started.v1", started("t1", "H26.01", "2026-03-20"));
        escalation.tell("t2", "overdue.started.v1", started("t2", "H26.33", "2026-05-20"));
        escalation.tell(
                "t2",
                "overdue.ended.v1",
                told("t2", "\"ended\":\"2026-06-01\",\"reason\":\"REPORTED\""));
        escalation.begin("2026-06-30");

        var draft = awaitDay("2026-06-30");
        assertThat(draft.path("units").toString()).isEqualTo("{\"H26.01\":1,\"H26.33\":1}");
        assertThat(draft.path("closed").asBoolean()).isFalse();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(release("early").code()).isEqualTo("QUARTER_NOT_CLOSED"));

        tasks.begin("2026-07-01");
        for (var p = 1; p < PARTITIONS; p++) {
            escalation.beginIn(p, "2026-07-01");
        }
        assertThat(release("still early").code()).isEqualTo("QUARTER_NOT_CLOSED");
        escalation.beginIn(0, "2026-07-01");
        assertThat(awaitDay("2026-07-01").path("closed").asBoolean()).isTrue();

        var released = release("first");
        assertThat(released.status()).isEqualTo(201);
        assertThat(release("first").text()).isEqualTo(released.text());
        assertThat(release("again").code()).isEqualTo("NOTHING_CHANGED");
        assertThat(editions(1)).hasSize(1);
        var first = door.get("/public/editions/2026-Q2/1/list.json");
        assertThat(first.text()).contains("Sở Tư pháp", "Sở Xây dựng").doesNotContain("P00041");
        assertThat(
                        door.get(
                                        "/public/editions/2026-Q2/1/list.json",
                                        "If-None-Match",
                                        first.header("ETag"))
                                .status())
                .isEqualTo(304);

        escalation.tell("t2", "overdue.annulled.v1", told("t2", "\"reportedOn\":\"2026-05-19\""));
        await().atMost(PATIENCE)
                .until(() -> list().path("units").toString().equals("{\"H26.01\":1}"));
        assertThat(release("first").text())
                .as("the same request again, when another list would come of it")
                .isEqualTo(released.text());
        assertThat(release("correction").status()).isEqualTo(201);
        assertThat(editions(2)).hasSize(2);
        var second = door.get("/public/editions/2026-Q2/2/list.json").json();
        assertThat(second.path("previous").path("sha256").asString())
                .isEqualTo(Sha256.of(first.bytes()).value());
        assertThat(second.path("differences").toString())
                .startsWith("[{\"unit\":\"H26.33\",\"name\":\"Sở Xây dựng\",\"was\":1,\"now\":0,")
                .contains("\"before\":{\"late\":1,")
                .doesNotContain("after");

        var before = everythingPublic();
        assertThat(before).hasSize(1 + 2 * 4);
        service.close();
        dropEverythingDerived();
        start();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(everythingPublic()).isEqualTo(before));
        assertThat(awaitDay("2026-07-01").path("units").toString()).isEqualTo("{\"H26.01\":1}");
        assertThat(release("after the rebuild").code()).isEqualTo("NOTHING_CHANGED");

        whatWasWrittenKeepsToTheContract();
    }

    private static void whatWasWrittenKeepsToTheContract() {
        var written = TopicReading.committed(broker.bootstrapServers(), "publication.events");
        assertThat(written).hasSize(2 * PARTITIONS + 2);
        assertThat(written).allSatisfy(r -> assertThat(Promise.faults(r)).isEmpty());
        assertThat(written.stream().filter(r -> r.key().equals("edition/2026-Q2"))).hasSize(2);
    }

    private void start() {
        service =
                new SpringApplicationBuilder(PublicationService.class, Tokens.Trusted.class)
                        .run(
                                "--server.port=0",
                                "--logging.level.root=warn",
                                "--spring.mongodb.uri=%s/dondoc_publication"
                                        .formatted(mongo.getConnectionString()),
                                "--dondoc.issuer=http://localhost:1",
                                "--dondoc.partitions=" + PARTITIONS,
                                "--dondoc.kafka=" + broker.bootstrapServers(),
                                "--dondoc.state-dir=" + folder.resolve("state"),
                                "--dondoc.public-dir=" + folder.resolve("shelf"));
        door =
                new Door(
                        service.getEnvironment()
                                .getRequiredProperty("local.server.port", Integer.class));
    }

    private static void dropEverythingDerived() {
        FileSystemUtils.deleteRecursively(folder.resolve("shelf").toFile());
        try (var client = MongoClients.create(mongo.getConnectionString())) {
            client.getDatabase("dondoc_publication").drop();
        }
    }

    /// Path -> SHA-256 of all there is for everybody.
    private Map<String, String> everythingPublic() {
        var index = door.get("/public/editions.json");
        var found = new TreeMap<String, String>();
        found.put("editions.json", Sha256.of(index.bytes()).value());
        for (var edition : index.json().path("editions")) {
            for (var file : edition.path("files")) {
                var href = file.path("href").asString();
                for (var path : List.of(href, href + ".sha256")) {
                    found.put(path, Sha256.of(door.get("/public/" + path).bytes()).value());
                }
            }
        }
        return found;
    }

    private JsonNode awaitDay(String day) {
        await().atMost(PATIENCE).until(() -> list().path("asOf").asString("").equals(day));
        return list();
    }

    private JsonNode list() {
        return door.get("/api/v1/quarters/2026-Q2/late", as(TASK_FORCE)).json();
    }

    private List<JsonNode> editions(int atLeast) {
        var editions = new ArrayList<JsonNode>();
        door.get("/api/v1/editions/2026-Q2?atLeast=" + atLeast, as(PUBLISHER))
                .json()
                .path("editions")
                .forEach(editions::add);
        return editions;
    }

    private Door.Reply release(String key) {
        return door.post(
                "/api/v1/editions",
                "{\"quarter\":\"2026-Q2\"}",
                "Authorization",
                Tokens.bearer("the-publisher", null, PUBLISHER),
                "Idempotency-Key",
                key.replace(' ', '-'));
    }

    private static String[] as(String role) {
        return new String[] {"Authorization", Tokens.bearer("somebody", null, role)};
    }

    private static String unit(String code, String name) {
        return """
        {"unit":"%s","name":"%s","kind":"DEPARTMENT","validFrom":"2021-06-01"}\
        """
                .formatted(code, name);
    }

    private static String started(String task, String lead, String since) {
        return """
        {"task":"%s","episode":1,"since":"%s","due":"2026-03-19","lead":"%s","leader":"P00041",\
        "officer":"P00043","number":"2/UBND-TH","year":2026,"clause":"1"}\
        """
                .formatted(task, since, lead);
    }

    private static String told(String task, String rest) {
        return "{\"task\":\"%s\",\"episode\":1,\"since\":\"2026-05-20\",%s}".formatted(task, rest);
    }
}

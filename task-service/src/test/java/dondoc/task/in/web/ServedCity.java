package dondoc.task.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dondoc.broker.Broker;
import dondoc.broker.BrokerSettings;
import dondoc.task.TaskService;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.Samples;
import dondoc.web.test.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.context.WebApplicationContext;

/// The whole service with a small city in it: a broker, a store, units, people, one directive.
public final class ServedCity implements AutoCloseable {
    public static final String DAY = "2026-05-13";
    static final String DIRECTIVE_BODY =
            """
            {"issuer":"UBND Thành phố","number":"2/UBND-TH","issued":"2026-05-13",
             "signer":"Chủ tịch UBND Thành phố","type":"Công văn",
             "about":"V/v thoát nước và chống úng ngập"}\
            """;

    private static final AtomicInteger CLAUSES = new AtomicInteger();
    private static @Nullable ServedCity shared;

    final Broker broker;
    final MongoServer store;
    private final ConfigurableApplicationContext context;
    private final String directive;

    private ServedCity(Path dir, MongoBackend backend) {
        boolean isLoaded = Files.exists(dir.resolve("broker"));
        broker = Broker.start(BrokerSettings.in(dir.resolve("broker")));
        store = new MongoServer(backend);
        var storePort = store.bind().getPort();
        context =
                new SpringApplicationBuilder(TaskService.class, Tokens.Trusted.class)
                        .run(
                                "--server.port=0",
                                "--dondoc.kafka=" + broker.bootstrapServers(),
                                "--dondoc.partitions=4",
                                "--dondoc.threads=1",
                                "--dondoc.state-dir=" + dir.resolve("state/task-service"),
                                "--dondoc.web.client-secret=for-tests-only",
                                "--spring.mongodb.uri=mongodb://localhost:" + storePort + "/task",
                                "--spring.main.banner-mode=off",
                                "--logging.level.root=error");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> as(null).get("/actuator/health/readiness").status() == 200);
        directive = isLoaded ? idOfTheDirective() : load();
    }

    /// One city for all tests that do it no harm.
    public static synchronized ServedCity shared() {
        if (shared == null) {
            var city = new ServedCity(directory(), new MemoryBackend());
            Runtime.getRuntime().addShutdownHook(new Thread(city::close));
            shared = city;
        }
        return shared;
    }

    public static ServedCity ofItsOwn() {
        return new ServedCity(directory(), new MemoryBackend());
    }

    /// One whose files stay, to be stopped and started again.
    static ServedCity in(Path dir) {
        try {
            Files.createDirectories(dir.resolve("store"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ServedCity(dir, new H2Backend(dir.resolve("store/store.mv").toString()));
    }

    Api as(@Nullable String authorization) {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return Api.as(server == null ? 0 : server.getPort(), authorization);
    }

    /// For those who look at its pages.
    public WebApplicationContext pages() {
        return (WebApplicationContext) context;
    }

    /// Something of what runs in it.
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    String directive() {
        return directive;
    }

    /// @return id of a new task of the unit
    public String task(String lead, String phrase) {
        var reply = as(Api.TASK_FORCE).post("/api/v1/tasks", taskBody(lead, phrase));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.text("id");
    }

    /// The task waits for a superior.
    public void suspend(String task) {
        var path = "/api/v1/tasks/" + task + "/suspensions";
        var reply = as(Api.TASK_FORCE).post(path, "{\"awaits\":\"Bộ Xây dựng\"}");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    /// @return body for a new task, each time with another clause
    String taskBody(String lead, String phrase) {
        var justice = lead.equals("H26.01");
        return """
        {"directive":"%s","clause":"%d","content":"Rà soát Đường thoát nước","lead":"%s",
         "leader":"%s","officer":"%s","phrase":"%s"}\
        """
                .formatted(
                        directive,
                        CLAUSES.incrementAndGet(),
                        lead,
                        justice ? "P00006" : "P00011",
                        justice ? "P00010" : "P00013",
                        phrase);
    }

    private static String idOfTheDirective() {
        return DirectiveId.of("UBND Thành phố", new DocumentNumber("2/UBND-TH"), 2026).value();
    }

    private String load() {
        var migration = as(Api.MIGRATION);
        ok(() -> migration.post("/api/v1/clock/days", "{\"date\":\"" + DAY + "\"}"));
        ok(() -> migration.csv("/api/v1/imports/units", Samples.bytes("org-units.csv")));
        ok(() -> migration.csv("/api/v1/imports/calendar", Samples.bytes("calendar-vn.csv")));
        ok(() -> migration.csv("/api/v1/imports/people", Samples.bytes("people.csv")));
        var taskForce = as(Api.TASK_FORCE).with("Idempotency-Key", "the-first-directive");
        return ok(() -> taskForce.post("/api/v1/directives", DIRECTIVE_BODY)).text("id");
    }

    /// A service that has just started on a busy machine may need a second attempt.
    private static Api.Reply ok(Supplier<Api.Reply> wish) {
        return await().atMost(Duration.ofSeconds(60)).until(wish::get, r -> r.status() < 300);
    }

    static Path directory() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target/cities")), "city");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        store.shutdownNow();
        broker.close();
    }
}

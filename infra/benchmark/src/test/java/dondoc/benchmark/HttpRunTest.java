package dondoc.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class HttpRunTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int REQUESTS = 5;

    private record Posted(
            String method, String path, String token, String type, String key, String body) {}

    private final ConcurrentLinkedQueue<Posted> posted = new ConcurrentLinkedQueue<>();
    private HttpServer service;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", this::accept);
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void progress_of_one_task_after_the_other_is_posted_with_the_token() {
        post();

        assertThat(posted)
                .extracting(Posted::path)
                .containsExactlyInAnyOrder(
                        "/api/v1/tasks/T-1/progress",
                        "/api/v1/tasks/T-2/progress",
                        "/api/v1/tasks/T-1/progress",
                        "/api/v1/tasks/T-2/progress",
                        "/api/v1/tasks/T-1/progress");
        assertThat(posted)
                .allSatisfy(one -> {
                    assertThat(one.method()).isEqualTo("POST");
                    assertThat(one.token()).isEqualTo("Bearer a.b.c");
                    assertThat(one.type()).isEqualTo("application/json");
                    assertThat(JsonMapper.shared().readValue(one.body(), Object.class))
                            .isEqualTo(HttpRun.PROGRESS);
                });
    }

    /// A repeated key is answered from memory: a load of repeats would measure nothing.
    @Test
    void no_key_is_sent_twice_in_a_run_or_in_the_next() {
        post();
        post();

        assertThat(posted)
                .extracting(Posted::key)
                .hasSize(2 * REQUESTS)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    private void post() {
        var address = service.getAddress();
        var at = URI.create("http://%s:%d".formatted(address.getHostString(), address.getPort()));
        try (var run = new HttpRun(at, "a.b.c", List.of("T-1", "T-2"))) {
            var answers = new ArrayList<CompletableFuture<?>>();
            for (var n = 0; n < REQUESTS; n++) {
                answers.add(run.sendNext());
            }
            assertThat(answers).allSatisfy(answer -> assertThat(answer).succeedsWithin(PATIENCE));
        }
    }

    private void accept(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        posted.add(
                new Posted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getPath(),
                        headers.getFirst("Authorization"),
                        headers.getFirst("Content-Type"),
                        headers.getFirst("Idempotency-Key"),
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.sendResponseHeaders(201, -1);
        exchange.close();
    }
}

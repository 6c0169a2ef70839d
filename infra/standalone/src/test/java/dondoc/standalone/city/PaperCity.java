package dondoc.standalone.city;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dondoc.standalone.api.Client;
import dondoc.standalone.api.Doors;
import dondoc.standalone.api.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Answers whatever a test wants answered and remembers what it was asked. Tokens come from the same
/// server and have to be shown.
public final class PaperCity implements AutoCloseable {
    static {
        // Else every answer waits 40 ms for the delayed acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final String KNOWN =
            "Basic "
                    + Base64.getEncoder()
                            .encodeToString("somebody:secret".getBytes(StandardCharsets.UTF_8));

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /// @param path with its query, decoded
    public record Asked(
            String method,
            String path,
            String body,
            @Nullable String key,
            @Nullable String recordedAt) {}

    /// @param status of the answer
    /// @param body JSON
    public record Told(int status, Object body) {
        public static Told good(Object body) {
            return new Told(200, body);
        }
    }

    /// What the city says.
    public interface Mouth {
        Told answer(Asked asked);
    }

    public PaperCity(Mouth mouth) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/oauth2/token", exchange -> tell(exchange, token(exchange)));
        server.createContext("/", exchange -> tell(exchange, answer(exchange, mouth)));
        server.start();
    }

    private static Told token(HttpExchange exchange) {
        return KNOWN.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                ? Told.good(Map.of("access_token", "paper", "expires_in", 300))
                : new Told(401, Map.of("error", "invalid_client"));
    }

    private Told answer(HttpExchange exchange, Mouth mouth) throws IOException {
        if (!"Bearer paper".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return new Told(401, Map.of("code", "NO_TOKEN"));
        }
        var question =
                new Asked(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                        exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                        exchange.getRequestHeaders().getFirst("Dondoc-Recorded-At"));
        asked.add(question);
        return mouth.answer(question);
    }

    private static void tell(HttpExchange exchange, Told told) throws IOException {
        try (exchange) {
            var bytes = JsonMapper.shared().writeValueAsBytes(told.body());
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(told.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public URI door() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    public Doors doors() {
        return new Doors(door(), door(), door(), door(), door());
    }

    public Client client() {
        return new Client(door(), new Person("somebody", "secret"), Duration.ofSeconds(20));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

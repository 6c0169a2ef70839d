package dondoc.web.test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// An issuer as small as it gets: discovery, keys, and one person who is always signed in.
public final class StubIssuer implements AutoCloseable {
    /// The nonce the next identity token carries; the test takes it from the redirect.
    public volatile String nonce = "";

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public StubIssuer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// Paths asked for so far.
    public List<String> asked() {
        return asked;
    }

    public String bearer(String subject, String... roles) {
        return "Bearer "
                + Tokens.of(
                        address(), subject, null, Instant.now(), Duration.ofHours(1), "", roles);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        String body =
                switch (path) {
                    case "/.well-known/openid-configuration" -> discovery();
                    case "/keys" -> "{\"keys\":[" + Tokens.KEY.toPublicJWK().toJSONString() + "]}";
                    case "/token" -> tokens();
                    default -> "";
                };
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String discovery() {
        return """
        {"issuer":"$","authorization_endpoint":"$/authorize","token_endpoint":"$/token",
         "jwks_uri":"$/keys","end_session_endpoint":"$/out","subject_types_supported":["public"],
         "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}
        """
                .replace("$", address());
    }

    private String tokens() {
        String token =
                Tokens.of(
                        address(),
                        "a-leader",
                        null,
                        Instant.now(),
                        Duration.ofHours(1),
                        nonce,
                        "leadership");
        return """
        {"access_token":"%s","id_token":"%s","token_type":"Bearer","expires_in":3600,"scope":"openid"}
        """
                .formatted(token, token);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

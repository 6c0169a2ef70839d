package dondoc.endtoend;

import dondoc.standalone.api.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One person's requests and the answers as they come, "not now" included. An answer that takes
/// longer than [#LONGEST_ANSWER] is a failure: also a service that cannot help says so in time.
final class Caller {
    static final Duration LONGEST_ANSWER = Duration.ofSeconds(6);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI issuer;
    private final Person person;
    private @Nullable String token;

    Caller(URI issuer, Person person) {
        this.issuer = issuer;
        this.person = person;
    }

    /// @param whole the answer with its headers
    record Heard(int status, JsonNode body, HttpResponse<String> whole) {
        String code() {
            return body.path("code").asString("");
        }

        String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }
    }

    Heard get(URI door, String path) throws Exception {
        return send(HttpRequest.newBuilder(door.resolve(path)).GET());
    }

    Heard post(URI door, String path, Map<String, ?> body) throws Exception {
        return post(door, path, body, UUID.randomUUID().toString());
    }

    Heard post(URI door, String path, Map<String, ?> body, String key) throws Exception {
        return send(
                HttpRequest.newBuilder(door.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private Heard send(HttpRequest.Builder request) throws Exception {
        request.header("Authorization", "Bearer " + token()).timeout(LONGEST_ANSWER);
        return heard(http.send(request.build(), BodyHandlers.ofString()));
    }

    /// Anybody, without a token.
    static Heard anybody(URI address, Map<String, String> headers) throws Exception {
        var request = HttpRequest.newBuilder(address).timeout(LONGEST_ANSWER);
        headers.forEach(request::header);
        try (var http = HttpClient.newHttpClient()) {
            return heard(http.send(request.build(), BodyHandlers.ofString()));
        }
    }

    private static Heard heard(HttpResponse<String> response) {
        var json =
                response.headers().firstValue("Content-Type").orElse("").contains("json")
                        && !response.body().isBlank();
        return new Heard(
                response.statusCode(),
                json ? JSON.readTree(response.body()) : JSON.nullNode(),
                response);
    }

    /// The person's token; it outlives a test.
    String token() throws IOException, InterruptedException {
        if (token == null) {
            var secret = person.name() + ":" + person.password();
            var basic = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
            var response =
                    http.send(
                            HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
                                    .header("Authorization", "Basic " + basic)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                                    .build(),
                            BodyHandlers.ofString());
            token = JSON.readTree(response.body()).path("access_token").asString();
        }
        return token;
    }

    /// A body of named values.
    static Map<String, Object> body(Object... namesAndValues) {
        var body = new HashMap<String, Object>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            body.put(namesAndValues[at].toString(), namesAndValues[at + 1]);
        }
        return body;
    }
}

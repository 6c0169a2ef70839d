package dondoc.task.in.web;

import dondoc.eventsourcing.Json;
import dondoc.web.Roles;
import dondoc.web.test.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// The API as one caller sees it.
///
/// @param authorization value of the header, `null` for a caller without a token
/// @param headers sent with each request
record Api(int port, @Nullable String authorization, Map<String, String> headers) {
    static final String MIGRATION = Tokens.bearer("migration", null, Roles.MIGRATION);
    static final String TASK_FORCE = Tokens.bearer("taskforce", null, Roles.TASK_FORCE);
    static final String JUSTICE = Tokens.bearer("kim", "H26.01", Roles.DEPARTMENT_OFFICER);
    static final String INDUSTRY = Tokens.bearer("lan", "H26.02", Roles.DEPARTMENT_OFFICER);
    static final String LEADERSHIP = Tokens.bearer("leader", null, Roles.LEADERSHIP);
    static final String PUBLISHER = Tokens.bearer("publisher", null, Roles.PUBLISHER);
    static final String ADMINISTRATOR = Tokens.bearer("admin", null, Roles.ADMINISTRATOR);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /// @param body JSON; a missing node when there is none
    record Reply(int status, HttpResponse<byte[]> response, JsonNode body) {
        String code() {
            return body.path("code").asString("");
        }

        String field() {
            return body.path("field").asString("");
        }

        String text(String name) {
            return body.path(name).asString("");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status + " " + body;
        }
    }

    static Api as(int port, @Nullable String authorization) {
        return new Api(port, authorization, Map.of());
    }

    Api with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(port, authorization, more);
    }

    Reply get(String path) {
        return send("GET", path, null, new byte[0]);
    }

    Reply post(String path, String json) {
        return send("POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    Reply csv(String path, byte[] file) {
        return send("POST", path, "text/csv", file);
    }

    Reply xlsx(String path, byte[] file) {
        return send(
                "POST",
                path,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                file);
    }

    Reply csv(String path, String file) {
        return csv(path, file.getBytes(StandardCharsets.UTF_8));
    }

    Reply send(String method, String path, @Nullable String type, byte[] body) {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + port + path.replace(" ", "%20")))
                        .timeout(Duration.ofSeconds(30))
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        headers.forEach(request::header);
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response, json(response));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Files that are handed out are no JSON.
    private static JsonNode json(HttpResponse<byte[]> response) {
        var type = response.headers().firstValue("Content-Type").orElse("json");
        return type.contains("json")
                ? Json.MAPPER.readTree(response.body())
                : MissingNode.getInstance();
    }
}

package dondoc.task.in.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// What every endpoint refuses, whichever it is. The endpoints are read from the service's own
/// description, so a new one cannot be forgotten.
class DoorIT {
    private static final String SOME_ID = "0b4e7a0e-5fe8-3df4-ab11-e08238ffe6a5";
    private static final Map<String, Map<String, Object>> EXAMPLES = Examples.read();

    private static ServedCity city;

    /// @param path with its places filled in
    record Endpoint(String method, String template, String path, JsonNode described) {
        boolean takesAFile() {
            return template.startsWith("/api/v1/imports/");
        }

        boolean takesXml() {
            return template.equals("/api/v1/packets");
        }

        boolean takesJson() {
            return !takesAFile() && !takesXml();
        }

        String type() {
            if (takesXml()) {
                return "application/xml";
            }
            return takesAFile() ? "text/csv" : "application/json";
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    @BeforeAll
    static void start() {
        city = ServedCity.shared();
    }

    static Stream<Endpoint> endpoints() {
        var paths = ServedCity.shared().as(Api.MIGRATION).get("/v3/api-docs").body().path("paths");
        var found = new ArrayList<Endpoint>();
        paths.properties()
                .forEach(p ->
                        p.getValue()
                                .properties()
                                .forEach(o ->
                                        found.add(
                                                new Endpoint(
                                                        o.getKey()
                                                                .toUpperCase(java.util.Locale.ROOT),
                                                        p.getKey(),
                                                        filled(p.getKey()),
                                                        o.getValue()))));
        return found.stream();
    }

    static Stream<Endpoint> posts() {
        return endpoints().filter(e -> e.method().equals("POST"));
    }

    @Test
    void the_description_names_every_endpoint_of_this_service() {
        assertThat(endpoints().map(Endpoint::toString)).containsAll(EXAMPLES.keySet());
    }

    @Test
    void every_operation_has_a_name_of_its_own_that_tells_its_door() {
        var names = endpoints().map(e -> e.described().path("operationId").asString("")).toList();
        assertThat(names)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][A-Za-z]+"))
                .contains("taskAssign", "taskList", "directiveRegister", "directiveList");
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void is_described_with_an_example(Endpoint e) {
        if (e.template().startsWith("/api/v1/commands/")) {
            return;
        }
        assertThat(EXAMPLES).containsKey(e.toString());
        assertThat(e.described().path("summary").asString("")).isNotEmpty();
        if (e.method().equals("POST")) {
            assertThat(e.described().path("requestBody").toString()).contains("\"example\"");
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void refuses_a_caller_without_a_token(Endpoint e) {
        var reply = city.as(null).send(e.method(), e.path(), e.type(), body(e));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("UNAUTHENTICATED");
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void refuses_tokens_that_are_made_up_or_over(Endpoint e) {
        var over =
                "Bearer "
                        + dondoc.web.test.Tokens.of(
                                "kim",
                                null,
                                Instant.now().minus(Duration.ofHours(3)),
                                Duration.ofHours(1),
                                "task-force");
        for (var token : List.of("Bearer x.y.z", over)) {
            var reply = city.as(token).send(e.method(), e.path(), e.type(), body(e));
            assertThat(reply.status()).as(reply.toString()).isEqualTo(401);
            assertThat(reply.code()).isEqualTo("BAD_TOKEN");
        }
    }

    @ParameterizedTest
    @MethodSource("posts")
    void refuses_roles_that_only_read(Endpoint e) {
        for (var token : List.of(Api.LEADERSHIP, Api.PUBLISHER)) {
            var reply = city.as(token).send("POST", e.path(), e.type(), body(e));
            assertThat(reply.status()).as(reply.toString()).isEqualTo(403);
            assertThat(reply.code()).isEqualTo("FORBIDDEN");
        }
    }

    @ParameterizedTest
    @MethodSource("posts")
    void refuses_a_field_it_does_not_know(Endpoint e) {
        if (!e.takesJson()) {
            return;
        }
        var body = new String(body(e), java.nio.charset.StandardCharsets.UTF_8);
        var more = "{\"nobody\":1" + (body.equals("{}") ? "}" : "," + body.substring(1));
        var reply = city.as(allowed(e)).post(e.path(), more);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("UNKNOWN_FIELD");
        assertThat(reply.field()).isEqualTo("nobody");
    }

    @ParameterizedTest
    @MethodSource("posts")
    void refuses_a_body_of_10_megabytes_of_json_and_40_of_a_file(Endpoint e) {
        var megabytes = e.takesAFile() ? 40 : 10;
        var reply =
                city.as(allowed(e))
                        .send("POST", e.path(), e.type(), new byte[megabytes * 1024 * 1024]);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(413);
        assertThat(reply.code()).isEqualTo("BODY_TOO_LARGE");
    }

    @ParameterizedTest
    @MethodSource("posts")
    void refuses_what_is_not_the_right_kind_of_body(Endpoint e) {
        var other = e.takesJson() ? "text/csv" : "application/json";
        var reply = city.as(allowed(e)).send("POST", e.path(), other, body(e));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(415);
        assertThat(reply.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        if (e.takesJson()) {
            var broken = city.as(allowed(e)).post(e.path(), "{\"x\":");
            assertThat(broken.status()).as(broken.toString()).isEqualTo(400);
            assertThat(broken.code()).isEqualTo("MALFORMED_JSON");
        }
    }

    @Test
    void what_nobody_named_is_denied() {
        assertThat(city.as(Api.ADMINISTRATOR).get("/api/v1/nothing").status()).isIn(403, 404);
        assertThat(city.as(null).get("/api/v1/nothing").status()).isEqualTo(401);
        assertThat(city.as(null).get("/actuator/env").status()).isIn(401, 403, 404);
        assertThat(city.as(null).get("/actuator/health").status()).isEqualTo(200);
    }

    @Test
    void a_refusal_speaks_both_languages_and_says_what_to_do() {
        var reply = city.as(Api.TASK_FORCE).get("/api/v1/tasks/" + SOME_ID);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.text("type")).isEqualTo("urn:dondoc:problem:unknown-task");
        assertThat(reply.text("title")).isEqualTo("Không có nhiệm vụ này");
        assertThat(reply.text("titleEn")).isEqualTo("There is no such task");
        assertThat(reply.text("detail")).isNotEmpty();
        assertThat(reply.text("detailEn")).isNotEmpty();
    }

    /// Somebody who may call it.
    private static String allowed(Endpoint e) {
        return switch (e.template()) {
            case "/api/v1/clock/next-day",
                    "/api/v1/clock/live",
                    "/api/v1/directives/{id}/shreddings" ->
                    Api.ADMINISTRATOR;
            case "/api/v1/orphans/handovers",
                    "/api/v1/directives/{id}/fan-outs",
                    "/api/v1/series",
                    "/api/v1/series/{id}/handovers",
                    "/api/v1/series/{id}/ends" ->
                    Api.TASK_FORCE;
            default -> Api.MIGRATION;
        };
    }

    private static byte[] body(Endpoint e) {
        var example = EXAMPLES.getOrDefault(e.toString(), Map.of()).get("request");
        if (example == null) {
            return new byte[0];
        }
        return example instanceof String text
                ? text.getBytes(java.nio.charset.StandardCharsets.UTF_8)
                : dondoc.eventsourcing.Json.write(example);
    }

    private static String filled(String template) {
        return template.replaceAll("/people/.*", "/people/P00006")
                .replace("{id}", SOME_ID)
                .replace("{code}", "H26.01")
                .replaceAll("\\{[^}]+}", "some");
    }
}

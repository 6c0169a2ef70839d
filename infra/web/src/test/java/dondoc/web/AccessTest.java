package dondoc.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.Order;
import dondoc.web.Door.Back;
import dondoc.web.test.Tokens;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SpringBootTest(classes = SmallService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Tokens.Trusted.class)
class AccessTest {
    private static final String GRANT = "{\"to\":\"2026-06-01\",\"unit\":\"H26\"}";

    @LocalServerPort int port;
    @Autowired SmallService.Gateway gateway = new SmallService.Gateway();
    private Door door = new Door(0);

    @BeforeEach
    void findTheDoor() {
        door = new Door(port);
    }

    @Test
    void an_order_carries_who_asks_and_what_the_headers_say() {
        Back back =
                door.post(
                        "/api/v1/things/T1/grants",
                        GRANT,
                        "Authorization",
                        Door.OFFICER,
                        "Idempotency-Key",
                        "line-17",
                        "If-Match",
                        "\"4\"",
                        "Dondoc-Recorded-At",
                        "2026-05-13T08:30:00+07:00",
                        "traceparent",
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        assertThat(back.status()).isEqualTo(200);
        Order order = java.util.Objects.requireNonNull(gateway.asked.get("T1"));
        assertThat(order.commandId()).isEqualTo("an-officer:line-17");
        assertThat(order.by().unit()).isEqualTo("H26.1");
        assertThat(order.by().roles()).isEqualTo(Set.of(Roles.DEPARTMENT_OFFICER));
        assertThat(order.expectedVersion()).isEqualTo(4);
        assertThat(order.claimedAt()).isEqualTo(Instant.parse("2026-05-13T01:30:00Z"));
        assertThat(order.traceparent()).startsWith("00-0af7");
    }

    @Test
    void an_answer_leaves_in_one_piece_and_with_its_length() {
        Back back = door.post("/api/v1/things/T1/grants", GRANT, "Authorization", Door.OFFICER);
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.header("Content-Length"))
                .isEqualTo("" + back.response().body().getBytes(UTF_8).length);
        assertThat(back.header("Transfer-Encoding")).isEmpty();
        assertThat(back.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void the_same_request_sent_again_is_known_by_its_fingerprint_and_no_other_is() {
        var first = sent("/api/v1/things/T2/grants", GRANT, Door.OFFICER);
        assertThat(first).isNotNull().hasSize(43);
        assertThat(sent("/api/v1/things/T2/grants", GRANT, Door.OFFICER)).isEqualTo(first);
        assertThat(sent("/api/v1/things/T2/grants", GRANT + " ", Door.OFFICER))
                .as("another body")
                .isNotEqualTo(first);
        assertThat(sent("/api/v1/things/T2/grants?x=1", GRANT, Door.OFFICER))
                .as("another address")
                .isNotEqualTo(first);
        var other = Tokens.bearer("another", "H26.1", Roles.DEPARTMENT_OFFICER);
        assertThat(sent("/api/v1/things/T2/grants", GRANT, other))
                .as("another caller")
                .isNotEqualTo(first);
    }

    private @Nullable String sent(String path, String body, String token) {
        door.post(path, body, "Authorization", token, "Idempotency-Key", "k");
        return java.util.Objects.requireNonNull(gateway.asked.get("T2")).sent();
    }

    @Test
    void a_request_without_a_key_is_not_compared_with_anything() {
        door.post("/api/v1/things/T3/grants", GRANT, "Authorization", Door.OFFICER);
        assertThat(java.util.Objects.requireNonNull(gateway.asked.get("T3")).sent()).isNull();
    }

    @Test
    void what_was_answered_before_is_answered_the_same_though_the_door_refuses_it_now() {
        var path = "/api/v1/things/T4/takings";
        var headers = new String[] {"Authorization", Door.OFFICER, "Idempotency-Key", "k4"};
        assertThat(door.post(path, GRANT, headers).status()).isEqualTo(200);
        var again = door.post(path, GRANT, headers);
        assertThat(again.status()).as(again.json().toString()).isEqualTo(200);
        assertThat(again.json().path("id").asString()).isEqualTo("T4");
        assertThat(door.post(path, GRANT, "Authorization", Door.OFFICER).code())
                .as("without a key")
                .isEqualTo("TASK_CLOSED");
        assertThat(door.post(path, GRANT + " ", headers).code())
                .as("another request under the same key")
                .isEqualTo("TASK_CLOSED");
    }

    @Test
    void something_new_is_created_with_its_address() {
        Back back = door.post("/api/v1/things", GRANT, "Authorization", Door.OFFICER);
        assertThat(back.status()).isEqualTo(201);
        assertThat(back.header("Location")).isEqualTo("/api/v1/things/new");
    }

    @Test
    void who_has_the_version_already_is_told_so() {
        Back first = door.get("/api/v1/things/H1?atLeast=7", "Authorization", Door.OFFICER);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("ETag")).isEqualTo("\"7\"");
        Back again =
                door.get(
                        "/api/v1/things/H1",
                        "Authorization",
                        Door.OFFICER,
                        "If-None-Match",
                        "\"7\"");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
    }

    @Test
    void the_public_list_is_open_and_can_be_kept() {
        Back list = door.get("/public/list.json");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.response().headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(door.get("/public/list.json", "If-None-Match", "\"abc\"").status())
                .isEqualTo(304);
    }

    @Test
    void a_visitor_who_cannot_sign_in_is_told_that_there_is_nothing() {
        Back nowhere = door.get("/nowhere");
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.code()).isEqualTo("NOT_FOUND");
        assertThat(door.get("/api/nowhere").status()).isEqualTo(401);
    }

    @Test
    void health_is_open_and_says_more_to_the_administrator_only() {
        Back health = door.get("/actuator/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().has("components")).isFalse();
        assertThat(
                        door.get("/actuator/health", "Authorization", Door.OFFICER)
                                .json()
                                .has("components"))
                .isFalse();
        assertThat(
                        door.get(
                                        "/actuator/health",
                                        "Authorization",
                                        Tokens.bearer("root", null, Roles.ADMINISTRATOR))
                                .json()
                                .has("components"))
                .as("to the administrator it tells more")
                .isTrue();
        assertThat(door.get("/actuator/metrics").status()).isEqualTo(401);
        assertThat(door.get("/actuator/metrics", "Authorization", Door.OFFICER).status())
                .isEqualTo(403);
        assertThat(
                        door.get(
                                        "/actuator/metrics",
                                        "Authorization",
                                        Tokens.bearer("root", null, Roles.ADMINISTRATOR))
                                .status())
                .isEqualTo(200);
    }

    @Test
    void browsers_are_kept_strict() {
        Back back = door.get("/api/v1/things/H1", "Authorization", Door.OFFICER);
        assertThat(back.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(back.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(back.header("Cache-Control")).contains("no-cache");
        assertThat(back.response().headers().firstValue("Server")).isEmpty();
        assertThat(back.response().headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void the_description_of_the_api_knows_tokens_headers_and_problems() {
        assertThat(door.get("/v3/api-docs").status()).isEqualTo(401);
        Back docs = door.get("/v3/api-docs", "Authorization", Door.OFFICER);
        assertThat(docs.status()).isEqualTo(200);
        var grant = docs.json().path("paths").path("/api/v1/things/{id}/grants").path("post");
        assertThat(grant.path("parameters").toString())
                .contains("Idempotency-Key", "If-Match", "Dondoc-Recorded-At")
                .doesNotContain("asking");
        assertThat(grant.path("responses").toString())
                .contains("202", "default", "application/problem+json");
        assertThat(docs.json().path("components").path("securitySchemes").toString())
                .contains("bearer");
        assertThat(docs.json().path("components").path("schemas").path("Grant").toString())
                .contains("\"unit\":{\"type\":\"string\"");
    }
}

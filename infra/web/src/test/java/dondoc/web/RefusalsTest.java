package dondoc.web;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.web.Door.Back;
import dondoc.web.test.Tokens;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SpringBootTest(classes = SmallService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Tokens.Trusted.class)
class RefusalsTest {
    private static final String GRANT = "{\"to\":\"2026-06-01\",\"unit\":\"H26\"}";

    @LocalServerPort int port;
    private Door door = new Door(0);

    @BeforeEach
    void findTheDoor() {
        door = new Door(port);
    }

    private void refused(Back back, int status, String code) {
        assertThat(back.response().body()).contains(code);
        assertThat(back.status()).isEqualTo(status);
        assertThat(back.header("Content-Type")).startsWith("application/problem+json");
        var problem = back.json();
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asString())
                .isEqualTo("urn:dondoc:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
        for (String words : new String[] {"title", "detail", "titleEn", "detailEn"}) {
            assertThat(problem.path(words).asString()).isNotBlank().doesNotContain("{");
        }
    }

    private Back grant(String json) {
        return door.post("/api/v1/things/t/grants", json, "Authorization", Door.OFFICER);
    }

    @Test
    void a_good_command_is_answered_with_its_version() {
        Back back = grant(GRANT);
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.header("ETag")).isEqualTo("\"5\"");
        assertThat(back.response().body())
                .isEqualTo(
                        "{\"id\":\"t\",\"version\":5,\"at\":\"2026-05-13T01:00:00Z\",\"events\":[\"small.granted.v1\"]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"to":"2026-06-01","unit":"H26","colour":1} | UNKNOWN_FIELD  | colour
                    {"to":"2026-02-30","unit":"H26"}            | BAD_VALUE      | to
                    {"to":"2026-06-01","unit":"x"}              | BAD_VALUE      | unit
                    {"to":"2026-06-01","unit":"H26","percent":"5"} | BAD_VALUE   | percent
                    {"to":"2026-06-01","unit":"H26","percent":5.5} | BAD_VALUE   | percent
                    {"to":"2026-06-01"}                         | MISSING_FIELD  | unit
                    {"to":"2026-06-01","unit":null}             | MISSING_FIELD  | unit
                    {"to":null,"unit":"H26"}                    | MISSING_FIELD  | to
                    {"to":"2026-06-01",                         | MALFORMED_JSON |
                    {"to":"2026-06-01","to":"2026-06-02","unit":"H26"} | MALFORMED_JSON |
                    {"to":"2026-06-01","unit":"H26"} {}         | MALFORMED_JSON |
                    []                                          | BAD_VALUE      |
                    """)
    void a_body_that_is_not_understood_names_the_field(String json, String code, String field) {
        Back back = grant(json);
        refused(back, 400, code);
        assertThat(back.json().path("field").asString(null)).isEqualTo(field);
    }

    @Test
    void a_body_is_missing() {
        refused(grant(""), 400, "MISSING_BODY");
    }

    @Test
    void nobody_comes_in_without_a_token() {
        Back back = door.post("/api/v1/things/t/grants", GRANT);
        refused(back, 401, "UNAUTHENTICATED");
        assertThat(back.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void a_wrong_token_is_refused() {
        refused(door.get("/api/v1/things/H1", "Authorization", "Bearer xyz"), 401, "BAD_TOKEN");
        refused(
                door.get(
                        "/api/v1/things/H1",
                        "Authorization",
                        Door.OFFICER.substring(0, Door.OFFICER.length() - 8) + "AAAAAAAA"),
                401,
                "BAD_TOKEN");
    }

    @ParameterizedTest
    @CsvSource({"Bearer, UNAUTHENTICATED", "Basic YTpi, UNAUTHENTICATED", "Bearer a b, BAD_TOKEN"})
    void an_authorization_of_another_kind_is_refused(String header, String code) {
        refused(door.get("/api/v1/things/H1", "Authorization", header), 401, code);
    }

    @Test
    void a_token_of_yesterday_is_refused() {
        String old =
                Tokens.of(
                        "an-officer",
                        null,
                        Instant.now().minus(Duration.ofDays(1)),
                        Duration.ofHours(1),
                        Roles.DEPARTMENT_OFFICER);
        refused(door.get("/api/v1/things/H1", "Authorization", "Bearer " + old), 401, "BAD_TOKEN");
    }

    @Test
    void another_role_does_not_come_in() {
        String leader = Tokens.bearer("a-leader", null, Roles.LEADERSHIP);
        refused(door.get("/api/v1/things/H1", "Authorization", leader), 403, "FORBIDDEN");
    }

    @Test
    void what_no_rule_names_is_denied() {
        refused(door.get("/api/v1/no-rule", "Authorization", Door.OFFICER), 403, "FORBIDDEN");
        refused(door.get("/api/v1/no-rule"), 401, "UNAUTHENTICATED");
    }

    @Test
    void what_is_not_there_is_not_found() {
        refused(door.get("/api/v1/nowhere", "Authorization", Door.OFFICER), 404, "NOT_FOUND");
        refused(door.get("/api/v1/things/a/b/c", "Authorization", Door.OFFICER), 404, "NOT_FOUND");
        refused(door.get("/public/nothing"), 404, "NOT_FOUND");
    }

    @Test
    void a_wrong_method_is_told_the_right_one() {
        Back back = door.send(door.to("/api/v1/things/H1", "Authorization", Door.OFFICER).DELETE());
        refused(back, 405, "METHOD_NOT_ALLOWED");
        assertThat(back.header("Allow")).contains("GET");
        refused(
                door.get("/api/v1/only-posted", "Authorization", Door.OFFICER),
                405,
                "METHOD_NOT_ALLOWED");
    }

    @Test
    void a_wrong_media_type_is_refused() {
        refused(
                door.send(
                        door.to("/api/v1/things/t/grants", "Authorization", Door.OFFICER)
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString(GRANT))),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        refused(
                door.get("/api/v1/things/H1", "Authorization", Door.OFFICER, "Accept", "image/png"),
                406,
                "NOT_ACCEPTABLE");
    }

    @Test
    void a_body_of_ten_megabytes_is_refused_announced_or_not() {
        String large = "{\"to\":\"" + "x".repeat(10_000_000) + "\"}";
        refused(grant(large), 413, "BODY_TOO_LARGE");
        refused(
                door.send(
                        door.to("/api/v1/things/t/grants", "Authorization", Door.OFFICER)
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofInputStream(() ->
                                                new ByteArrayInputStream(
                                                        large.getBytes(
                                                                java.nio.charset.StandardCharsets
                                                                        .UTF_8))))),
                413,
                "BODY_TOO_LARGE");
    }

    @Test
    void an_import_may_be_larger_but_not_without_end() {
        String migration = Tokens.bearer("m", null, Roles.MIGRATION);
        Back taken = imported(migration, 3_000_000);
        assertThat(taken.json().path("bytes").asInt()).isEqualTo(3_000_000);
        refused(imported(migration, 5_000_000), 413, "BODY_TOO_LARGE");
    }

    private Back imported(String bearer, int bytes) {
        return door.send(
                door.to("/api/v1/imports/things", "Authorization", bearer)
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofByteArray(new byte[bytes])));
    }

    @ParameterizedTest
    @CsvSource({
        "Idempotency-Key,    a key with spaces,  BAD_IDEMPOTENCY_KEY",
        "If-Match,           twelve,             BAD_IF_MATCH",
        "If-Match,           12,                 BAD_IF_MATCH",
        "If-Match,           W/\"12\",           BAD_IF_MATCH",
        "Dondoc-Recorded-At, yesterday,          BAD_RECORDED_AT",
        "Dondoc-Recorded-At, 2026-05-13T08:30:00, BAD_RECORDED_AT"
    })
    void a_malformed_header_has_its_own_problem(String header, String value, String code) {
        Back back =
                door.post(
                        "/api/v1/things/t/grants",
                        GRANT,
                        "Authorization",
                        Door.OFFICER,
                        header,
                        value);
        refused(back, 400, code);
        assertThat(back.json().path("field").asString()).isEqualTo(header);
    }

    @Test
    void a_parameter_is_missing_or_wrong() {
        refused(things(""), 400, "MISSING_PARAMETER");
        refused(things("?asOf=2026-02-30"), 400, "BAD_VALUE");
        refused(things("?asOf=2026-02-03&limit=0"), 400, "BAD_LIMIT");
        refused(things("?asOf=2026-02-03&limit=501"), 400, "BAD_LIMIT");
        refused(things("?asOf=2026-02-03&limit=many"), 400, "BAD_VALUE");
        refused(things("?asOf=2026-02-03&cursor=bogus"), 400, "BAD_CURSOR");
        refused(
                things("?asOf=2026-02-03&cursor=" + Cursor.write("others", java.util.List.of("1"))),
                400,
                "BAD_CURSOR");
        refused(things("/h1"), 400, "BAD_VALUE");
        refused(things("/H1?atLeast=x"), 400, "BAD_VERSION");
    }

    @Test
    void a_parameter_with_a_slip_in_its_name_is_never_answered_with_everything() {
        Back back = things("?asOf=2026-02-03&limt=5");
        refused(back, 400, "UNKNOWN_PARAMETER");
        assertThat(back.json().path("field").asString()).isEqualTo("limt");
        assertThat(back.json().path("detailEn").asString()).contains("asOf, cursor, limit");
        refused(things("/H1?lang=vi"), 400, "UNKNOWN_PARAMETER");
        assertThat(things("?asOf=2026-02-03&limit=5").status()).isEqualTo(200);
    }

    @Test
    void a_cursor_leads_on() {
        String next = things("?asOf=2026-02-03&limit=7").json().path("next").asString();
        assertThat(things("?asOf=2026-02-03&cursor=" + next).json().path("items").get(0).asString())
                .isEqualTo("item 7");
    }

    private Back things(String rest) {
        return door.get("/api/v1/things" + rest, "Authorization", Door.OFFICER);
    }

    @ParameterizedTest
    @CsvSource({
        "stale, 412, STALE_VERSION",
        "closed, 409, TASK_CLOSED",
        "away, 503, BROKER_AWAY",
        "too-large, 413, BODY_TOO_LARGE",
        "no-name, 404, NOT_FOUND",
        "unheard-of, 409, NOT_IN_ANY_FILE"
    })
    void a_refused_command_is_explained(String id, int status, String code) {
        Back back =
                door.post("/api/v1/things/" + id + "/grants", GRANT, "Authorization", Door.OFFICER);
        refused(back, status, code);
        if (status == 503) assertThat(back.header("Retry-After")).isEqualTo("5");
        if (id.equals("stale")) {
            assertThat(back.header("ETag")).isEqualTo("\"4\"");
            assertThat(back.json().path("version").asInt()).isEqualTo(4);
            assertThat(back.json().path("meanwhile")).isEmpty();
        } else {
            assertThat(back.json().has("version")).isFalse();
        }
        if (id.equals("closed")) {
            assertThat(back.json().path("detail").asString()).contains("2026-05-13");
        }
    }

    @Test
    void a_command_not_yet_answered_can_be_asked_about_by_its_caller_only() {
        Back back =
                door.post(
                        "/api/v1/things/slow/grants",
                        GRANT,
                        "Authorization",
                        Door.OFFICER,
                        "Idempotency-Key",
                        "k:1");
        assertThat(back.status()).isEqualTo(202);
        String location = back.header("Location");
        assertThat(location).isEqualTo("/api/v1/commands/slow/k:1");
        assertThat(door.get(location, "Authorization", Door.OFFICER).status()).isEqualTo(202);
        refused(
                door.get(
                        location,
                        "Authorization",
                        Tokens.bearer("somebody-else", null, Roles.TASK_FORCE)),
                404,
                "UNKNOWN_COMMAND");
        refused(door.get(location), 401, "UNAUTHENTICATED");
        assertThat(
                        door.get("/api/v1/commands/letters/H1/k", "Authorization", Door.OFFICER)
                                .json()
                                .path("id")
                                .asString())
                .isEqualTo("letters/H1");
    }

    @Test
    void a_name_no_command_can_have_is_that_of_an_unknown_one() {
        refused(
                door.get(
                        "/api/v1/commands/" + "x".repeat(201) + "/k",
                        "Authorization",
                        Door.OFFICER),
                404,
                "UNKNOWN_COMMAND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"store", "pool"})
    void the_store_away_is_said_without_its_address(String how) {
        Back back = things("/broken/" + how);
        refused(back, 503, "READS_AWAY");
        assertThat(back.response().body()).doesNotContain("secret-host");
        assertThat(back.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void what_nobody_expected_leaves_no_trace_outside() {
        Back back = things("/broken/badly");
        refused(back, 500, "UNEXPECTED");
        assertThat(back.response().body()).doesNotContain("secret", "Exception", "dondoc.web");
    }
}

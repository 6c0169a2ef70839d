package dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dondoc.reporting.Door.Back;
import dondoc.web.Roles;
import dondoc.web.test.Tokens;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Task events and days by hand on a real broker; what comes out at the doors and in our own
/// events.
class ReportingServiceIT {

    private static final String LEADER = Tokens.bearer("leader", null, Roles.LEADERSHIP);
    private static final String OFFICER =
            Tokens.bearer("officer", "H26.01", Roles.DEPARTMENT_OFFICER);
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 21);

    @TempDir static Path dir;
    private static Running running;
    private static TaskTopic topic;
    private static Door door;

    @BeforeAll
    static void ten_days_of_september() {
        running = Running.in(dir);
        topic = running.topic();
        door = running.door();
        topic.day(FIRST);
        topic.tell(
                "H26.01",
                "unit.registered.v1",
                "2026-09-21",
                "{'unit':'H26.01','name':'Sở Tư pháp','kind':'DEPARTMENT','validFrom':'2021-06-01'}");
        topic.assign("t1", "H26.01", "2026-09-21", "2026-09-24");
        topic.assign("t2", "H26.02", "2026-09-21", "2026-09-30");
        topic.day(day(22));
        topic.tell("t2", "task.withdrawn.v1", "2026-09-22", "{'effective':'2026-09-22'}");
        topic.day(day(23));
        for (int d = 24; d <= 30; d++) {
            topic.day(day(d));
        }
        topic.tell(
                "t1",
                "task.completion-reported.v1",
                "2026-09-30",
                "{'reportedOn':'2026-09-30','dueThen':'2026-09-24'}");
        await().atMost(Duration.ofMinutes(2))
                .until(() -> get("/api/v1/periods").json().path("total").asInt() == 3);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void periods_close_in_order_when_the_day_after_the_cut_off_has_begun_everywhere() {
        assertThat(get("/api/v1/periods").json().path("items").findValuesAsString("id"))
                .containsExactly("W2026-40", "F2026-09-28", "W2026-39");
        assertThat(get("/api/v1/periods?kind=FORTNIGHT").json().path("items")).hasSize(1);
    }

    @Test
    void the_running_day_of_one_partition_alone_closes_nothing() {
        assertThat(get("/api/v1/periods/Q2026-3").code()).isEqualTo("PERIOD_NOT_CLOSED");
    }

    @Test
    void a_closed_report_has_its_figures_and_is_reproduced() {
        var week = get("/api/v1/periods/W2026-40").json();
        assertThat(week.path("cutoff").asString()).isEqualTo("2026-09-29");
        assertThat(Instant.parse(week.path("closedAt").asString()))
                .isBetween(
                        Instant.parse("2026-09-29T17:00:00Z"),
                        Instant.parse("2026-09-30T17:00:00Z"));
        assertThat(week.path("reproduced").asBoolean()).isTrue();
        assertThat(week.path("assigned").asInt()).isEqualTo(2);
        assertThat(week.path("total").toString()).isEqualTo("{\"OPEN_OVERDUE\":1,\"WITHDRAWN\":1}");
        assertThat(week.path("units").path("H26.02").toString()).isEqualTo("{\"WITHDRAWN\":1}");
        assertThat(week.path("byYear").path("2026").path("OPEN_OVERDUE").asInt()).isEqualTo(1);
    }

    @Test
    void classes_of_a_past_day_are_as_known_then_and_those_of_the_running_day_are_open() {
        var past = get("/api/v1/classes?asOf=2026-09-24").json();
        assertThat(past.path("closed").asBoolean()).isTrue();
        assertThat(past.path("total").path("OPEN_WITHIN_DEADLINE").asInt()).isEqualTo(1);
        await().untilAsserted(() -> {
            var running = get("/api/v1/classes?asOf=2026-09-30").json();
            assertThat(running.path("closed").asBoolean()).isFalse();
            assertThat(running.path("total").path("PENDING_VERIFICATION").asInt()).isEqualTo(1);
        });
        assertThat(get("/api/v1/classes").json().path("asOf").asString()).isEqualTo("2026-09-29");
        assertThat(get("/api/v1/classes?asOf=2026-09-01").json().path("assigned").asInt()).isZero();
    }

    @Test
    void an_officer_sees_the_figures_of_his_unit_only() {
        var week = door.getAs(OFFICER, "/api/v1/periods/W2026-40").json();
        assertThat(week.path("assigned").asInt()).isEqualTo(1);
        assertThat(week.path("units").propertyNames()).containsExactly("H26.01");
        assertThat(week.path("total").has("WITHDRAWN")).isFalse();
        var classes = door.getAs(OFFICER, "/api/v1/classes?asOf=2026-09-29").json();
        assertThat(classes.path("unitsByYear").propertyNames()).containsExactly("H26.01");
        assertThat(
                        door.getAs(OFFICER, "/api/v1/periods")
                                .json()
                                .path("items")
                                .get(0)
                                .path("assigned")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    void whoever_has_the_answer_already_is_told_so() {
        var first = get("/api/v1/periods/W2026-40");
        var again =
                door.get(
                        "/api/v1/periods/W2026-40",
                        "Authorization",
                        LEADER,
                        "If-None-Match",
                        first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(door.getAs(OFFICER, "/api/v1/periods/W2026-40").header("ETag"))
                .isNotEqualTo(first.header("ETag"));
    }

    @Test
    void a_long_list_goes_on_at_its_cursor() {
        var first = get("/api/v1/periods?limit=2").json();
        assertThat(first.path("items")).hasSize(2);
        var rest = get("/api/v1/periods?limit=2&cursor=" + first.path("next").asString()).json();
        assertThat(rest.path("items").findValuesAsString("id")).containsExactly("W2026-39");
        assertThat(rest.path("next").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/classes?asOf=2026-10-01, 422, DAY_NOT_BEGUN",
        "/api/v1/classes?asOf=2026-02-31, 400, BAD_VALUE",
        "/api/v1/periods/M2026-09, 404, PERIOD_NOT_CLOSED",
        "/api/v1/periods/2026-09, 400, BAD_VALUE",
        "/api/v1/periods?kind=YEAR, 400, BAD_VALUE",
        "/api/v1/periods?limit=0, 400, BAD_LIMIT",
        "/api/v1/periods?cursor=xyz, 400, BAD_CURSOR",
    })
    void what_cannot_be_answered_is_refused_in_words(String path, int status, String code) {
        refused(get(path), status, code);
    }

    @Test
    void nobody_comes_in_without_a_token_or_with_a_role_that_has_no_business_here() {
        refused(door.get("/api/v1/classes"), 401, "UNAUTHENTICATED");
        var migration = Tokens.bearer("loader", null, Roles.MIGRATION);
        refused(door.getAs(migration, "/api/v1/classes"), 403, "FORBIDDEN");
        refused(door.getAs(migration, "/api/v1/periods/W2026-40"), 403, "FORBIDDEN");
        assertThat(door.get("/actuator/health").status()).isEqualTo(200);
    }

    @Test
    void the_description_of_the_api_is_published() {
        var paths = get("/v3/api-docs").json().path("paths").propertyNames();
        assertThat(paths).contains("/api/v1/classes", "/api/v1/periods", "/api/v1/periods/{id}");
    }

    @Test
    void a_dropped_store_is_rebuilt_and_nothing_is_said_twice() {
        var before = get("/api/v1/periods/W2026-40").response().body();
        var classes = get("/api/v1/classes?asOf=2026-09-24").response().body();
        running.service().close();
        running.store().database().drop();
        running = running.again(dir);
        door = running.door();
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> {
                    var rebuilt = get("/api/v1/periods/W2026-40");
                    assertThat(rebuilt.response().body()).isEqualTo(before);
                    assertThat(get("/api/v1/classes?asOf=2026-09-24").response().body())
                            .isEqualTo(classes);
                    assertThat(get("/api/v1/classes").json().path("asOf").asString())
                            .isEqualTo("2026-09-29");
                });
        assertThat(said("period.closed.v1"))
                .containsExactlyInAnyOrder("W2026-39/1", "F2026-09-28/1", "W2026-40/1");
        assertThat(said("day.started.v1"))
                .hasSize(10 * TaskTopic.PARTITIONS)
                .doesNotHaveDuplicates();
    }

    private static List<String> said(String type) {
        return topic.all("report.events").stream()
                .filter(record -> TaskTopic.header(record, "ce_type").equals(type))
                .map(record -> TaskTopic.header(record, "ce_id"))
                .toList();
    }

    private static void refused(Back back, int status, String code) {
        assertThat(back.code()).isEqualTo(code);
        assertThat(back.status()).isEqualTo(status);
        for (var words : List.of("title", "detail", "titleEn", "detailEn")) {
            assertThat(back.json().path(words).asString()).isNotBlank().doesNotContain("{");
        }
    }

    private static Back get(String path) {
        return door.getAs(LEADER, path);
    }

    private static LocalDate day(int ofSeptember) {
        return LocalDate.of(2026, 9, ofSeptember);
    }
}

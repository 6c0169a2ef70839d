package dondoc.task.in.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Lists and single things, and who sees which.
class TaskReadingIT {
    private static ServedCity city;

    @BeforeAll
    static void start() {
        city = ServedCity.shared();
    }

    @Test
    void an_officer_sees_his_own_units_tasks_only_by_every_way() {
        var own = city.task("H26.01", "01/06/2026");
        var other = city.task("H26.02", "01/06/2026");
        settled(own);
        settled(other);
        for (var question : List.of("", "?q=duong", "?dueFrom=2026-06-01&dueTo=2026-06-01")) {
            var seen = all(Api.JUSTICE, "/api/v1/tasks" + question);
            assertThat(seen).anyMatch(is(own)).noneMatch(is(other));
            assertThat(seen).allMatch(t -> t.path("lead").asString().equals("H26.01"));
        }
        refused(403, "ANOTHER_UNITS_TASK", get(Api.JUSTICE, "/api/v1/tasks?unit=H26.02"));
        refused(403, "ANOTHER_UNITS_TASK", get(Api.JUSTICE, "/api/v1/tasks/" + other));
        assertThat(get(Api.JUSTICE, "/api/v1/tasks?unit=H26.01").status()).isEqualTo(200);
        assertThat(all(Api.TASK_FORCE, "/api/v1/tasks")).anyMatch(is(own)).anyMatch(is(other));
    }

    @Test
    void a_cursor_of_one_caller_does_not_open_another_units_list() {
        settled(city.task("H26.01", "02/06/2026"));
        settled(city.task("H26.02", "02/06/2026"));
        settled(city.task("H26.02", "02/06/2026"));
        var cursor = get(Api.TASK_FORCE, "/api/v1/tasks?limit=1").text("next");
        assertThat(cursor).isNotEmpty();
        refused(400, "BAD_CURSOR", get(Api.JUSTICE, "/api/v1/tasks?limit=1&cursor=" + cursor));
        refused(400, "BAD_CURSOR", get(Api.TASK_FORCE, "/api/v1/tasks?q=x&cursor=" + cursor));
        refused(400, "BAD_CURSOR", get(Api.TASK_FORCE, "/api/v1/tasks?cursor=nonsense"));
    }

    @Test
    void pages_add_up_to_the_whole() {
        for (var i = 0; i < 5; i++) {
            settled(city.task("H26.02", "03/06/2026"));
        }
        var path = "/api/v1/tasks?unit=H26.02&dueFrom=2026-06-03&dueTo=2026-06-03&limit=2";
        var whole = all(Api.LEADERSHIP, path);
        assertThat(whole).hasSize(5).doesNotHaveDuplicates();
        assertThat(get(Api.LEADERSHIP, path).body().path("total").asLong()).isEqualTo(5);
    }

    @Test
    void a_token_without_a_unit_sees_no_tasks() {
        var officer = dondoc.web.test.Tokens.bearer("who", null, "department-officer");
        refused(403, "NO_UNIT_IN_TOKEN", get(officer, "/api/v1/tasks"));
    }

    @Test
    void a_class_is_worked_out_for_the_citys_day() {
        var late = city.task("H26.01", "12/05/2026");
        var open = city.task("H26.01", "13/05/2026");
        var never = city.task("H26.01", "Thường xuyên");
        List.of(late, open, never).forEach(TaskReadingIT::settled);
        assertThat(all(Api.JUSTICE, "/api/v1/tasks?class=OPEN_OVERDUE"))
                .anyMatch(is(late))
                .noneMatch(is(open));
        assertThat(all(Api.JUSTICE, "/api/v1/tasks?class=OPEN_WITHIN_DEADLINE"))
                .anyMatch(is(open))
                .noneMatch(is(never));
        assertThat(all(Api.JUSTICE, "/api/v1/tasks?class=OPEN_NO_DEADLINE")).anyMatch(is(never));
        var view = get(Api.JUSTICE, "/api/v1/tasks/" + late);
        assertThat(view.text("class")).isEqualTo("OPEN_OVERDUE");
        assertThat(view.body().path("daysLate").asLong()).isEqualTo(1);
        assertThat(view.text("day")).isEqualTo(ServedCity.DAY);
    }

    @Test
    void what_is_known_already_is_not_sent_again() {
        var task = city.task("H26.01", "26/05/2026");
        var first = get(Api.JUSTICE, "/api/v1/tasks/" + task + "?atLeast=1");
        var tag = "\"1-%s\"".formatted(ServedCity.DAY);
        assertThat(first.header("ETag")).isEqualTo(tag);
        var again = city.as(Api.JUSTICE).with("If-None-Match", tag).get("/api/v1/tasks/" + task);
        assertThat(again.status()).isEqualTo(304);
        var yesterday =
                city.as(Api.JUSTICE)
                        .with("If-None-Match", "\"1-2026-05-12\"")
                        .get("/api/v1/tasks/" + task);
        assertThat(yesterday.status()).isEqualTo(200);
        var written =
                city.as(Api.JUSTICE)
                        .with("If-Match", tag)
                        .post("/api/v1/tasks/" + task + "/progress", "{\"percent\":1}");
        assertThat(written.status()).as(written.toString()).isEqualTo(200);
    }

    @Test
    void a_timeline_is_read_page_by_page_by_who_sees_the_task() {
        var task = city.task("H26.01", "26/05/2026");
        for (int i = 1; i <= 4; i++) {
            city.as(Api.JUSTICE)
                    .post("/api/v1/tasks/" + task + "/progress", "{\"percent\":%d}".formatted(i));
        }
        assertThat(get(Api.JUSTICE, "/api/v1/tasks/" + task + "?atLeast=5").status())
                .isEqualTo(200);
        var whole = all(Api.JUSTICE, "/api/v1/tasks/" + task + "/timeline?limit=2");
        assertThat(whole)
                .extracting(h -> h.path("sequence").asInt())
                .containsExactly(1, 2, 3, 4, 5);
        refused(
                403,
                "ANOTHER_UNITS_TASK",
                get(Api.INDUSTRY, "/api/v1/tasks/" + task + "/timeline"));
        refused(
                400,
                "BAD_CURSOR",
                get(Api.JUSTICE, "/api/v1/tasks/" + task + "/timeline?cursor=nonsense"));
    }

    @Test
    void another_unit_does_not_learn_which_ids_are_tasks_nor_how_far_they_are() {
        var task = city.task("H26.01", "26/05/2026");
        settled(task);
        refused(
                403,
                "ANOTHER_UNITS_TASK",
                get(Api.INDUSTRY, "/api/v1/tasks/" + task + "?atLeast=99"));
        var guessed = "/api/v1/tasks/0b4e7a0e-5fe8-3df4-ab11-e08238ffe6a5";
        refused(403, "ANOTHER_UNITS_TASK", get(Api.INDUSTRY, guessed));
        refused(
                403,
                "NOT_THE_LEAD_UNIT",
                city.as(Api.INDUSTRY).post(guessed + "/progress", "{\"percent\":1}"));
        refused(
                403,
                "NOT_THE_LEAD_UNIT",
                city.as(Api.INDUSTRY)
                        .post("/api/v1/tasks/" + task + "/progress", "{\"percent\":1}"));
    }

    @Test
    void a_version_that_does_not_come_is_not_waited_for_without_end() {
        var task = city.task("H26.01", "26/05/2026");
        var reply = get(Api.JUSTICE, "/api/v1/tasks/" + task + "?atLeast=99");
        refused(503, "NOT_YET_READABLE", reply);
        assertThat(reply.header("Retry-After")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/tasks?unit=H99,422,UNKNOWN_UNIT",
        "/api/v1/tasks?unit=x y,400,BAD_VALUE",
        "/api/v1/tasks?class=LATE,400,BAD_VALUE",
        "/api/v1/tasks?lead=H26.02,400,UNKNOWN_PARAMETER",
        "/api/v1/tasks?dueFrom=2026-02-30,400,BAD_VALUE",
        "/api/v1/tasks?dueTo=9999-12-31,422,YEAR_OUT_OF_RANGE",
        "/api/v1/tasks?limit=0,400,BAD_LIMIT",
        "/api/v1/tasks?limit=501,400,BAD_LIMIT",
        "/api/v1/tasks/0b4e7a0e-5fe8-3df4-ab11-e08238ffe6a5,404,UNKNOWN_TASK",
        "/api/v1/directives/0b4e7a0e-5fe8-3df4-ab11-e08238ffe6a5,404,UNKNOWN_DIRECTIVE",
        "/api/v1/directives?year=x,400,BAD_VALUE",
        "/api/v1/units/H99,404,NO_SUCH_UNIT",
        "/api/v1/units?asOf=2026-13-01,400,BAD_VALUE",
        "/api/v1/people/P99999,404,NO_SUCH_PERSON",
        "/api/v1/commands/0b4e7a0e-5fe8-3df4-ab11-e08238ffe6a5/k,404,UNKNOWN_COMMAND"
    })
    void a_bad_question_gets_its_own_problem(String path, int status, String code) {
        refused(status, code, get(Api.TASK_FORCE, path));
    }

    @Test
    void directives_are_found_by_number_and_year() {
        var found =
                get(Api.TASK_FORCE, "/api/v1/directives?number=2/UBND-TH&year=2026")
                        .body()
                        .path("items");
        assertThat(found).hasSize(1);
        assertThat(found.path(0).path("id").asString()).isEqualTo(city.directive());
        var one = get(Api.TASK_FORCE, "/api/v1/directives/" + city.directive() + "?atLeast=1");
        assertThat(one.header("ETag")).isEqualTo("\"" + one.text("version") + "\"");
        refused(403, "FORBIDDEN", get(Api.JUSTICE, "/api/v1/directives/" + city.directive()));
    }

    @Test
    void units_people_and_the_calendar_are_told_to_those_they_concern() {
        assertThat(get(Api.PUBLISHER, "/api/v1/units?asOf=2026-05-13").body().path("items"))
                .noneMatch(u -> u.path("code").asString().equals("H26.11"));
        assertThat(get(Api.JUSTICE, "/api/v1/units/H26.11").text("validTo"))
                .isEqualTo("2025-03-01");
        assertThat(get(Api.JUSTICE, "/api/v1/calendar").text("version")).isEqualTo("2026-1");
        assertThat(get(Api.JUSTICE, "/api/v1/people/P00006").text("name"))
                .isEqualTo("Phạm Xuân Nga");
        refused(403, "ANOTHER_UNITS_PERSON", get(Api.INDUSTRY, "/api/v1/people/P00006"));
        refused(403, "FORBIDDEN", get(Api.PUBLISHER, "/api/v1/people/P00006"));
    }

    @Test
    void the_clock_is_told_to_everybody_and_moved_by_few() {
        var clock = get(Api.PUBLISHER, "/api/v1/clock");
        assertThat(clock.text("day")).isEqualTo(ServedCity.DAY);
        assertThat(clock.text("mode")).isEqualTo("LOADING");
        var days = "/api/v1/clock/days";
        refused(403, "FORBIDDEN", city.as(Api.TASK_FORCE).post(days, "{\"date\":\"2026-05-14\"}"));
        refused(400, "BAD_VALUE", city.as(Api.MIGRATION).post(days, "{\"date\":\"2026-02-30\"}"));
        refused(
                422,
                "YEAR_OUT_OF_RANGE",
                city.as(Api.MIGRATION).post(days, "{\"date\":\"+999999999-12-31\"}"));
        refused(400, "MISSING_FIELD", city.as(Api.MIGRATION).post(days, "{}"));
        refused(
                409,
                "CITY_STILL_LOADING",
                city.as(Api.ADMINISTRATOR)
                        .post("/api/v1/clock/next-day", "{\"date\":\"2026-05-14\"}"));
        refused(
                400,
                "MISSING_FIELD",
                city.as(Api.ADMINISTRATOR).post("/api/v1/clock/next-day", "{}"));
        refused(
                409,
                "CITY_STILL_LOADING",
                city.as(Api.ADMINISTRATOR).post("/api/v1/clock/live", "{}"));
        assertThat(get(Api.PUBLISHER, "/api/v1/clock").text("day")).isEqualTo(ServedCity.DAY);
    }

    private static Api.Reply get(String who, String path) {
        return city.as(who).get(path);
    }

    private static List<JsonNode> all(String who, String path) {
        var found = new ArrayList<JsonNode>();
        var more = path.contains("?") ? "&" : "?";
        var page = get(who, path);
        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        page.body().path("items").forEach(found::add);
        while (!page.text("next").isEmpty()) {
            page = get(who, path + more + "cursor=" + page.text("next"));
            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            page.body().path("items").forEach(found::add);
        }
        return found;
    }

    private static Predicate<JsonNode> is(String task) {
        return t -> t.path("id").asString().equals(task);
    }

    private static void settled(String task) {
        assertThat(get(Api.TASK_FORCE, "/api/v1/tasks/" + task + "?atLeast=1").status())
                .isEqualTo(200);
    }

    private static void refused(int status, String code, Api.Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }
}

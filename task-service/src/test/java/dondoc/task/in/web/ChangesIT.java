package dondoc.task.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What a department's own system is told.
class ChangesIT {
    private static final String DOOR = "/api/v1/changes";
    private static ServedCity city;

    @BeforeAll
    static void start() {
        city = ServedCity.shared();
    }

    @Test
    void every_fact_about_ones_own_tasks_comes_once_and_in_its_order() {
        var own = city.task("H26.01", "01/06/2026");
        var other = city.task("H26.02", "01/06/2026");
        for (int i = 1; i <= 3; i++) {
            city.as(Api.JUSTICE)
                    .post("/api/v1/tasks/" + own + "/progress", "{\"percent\":%d}".formatted(i));
        }
        await().untilAsserted(() -> assertThat(sequences(all(Api.JUSTICE), own)).hasSize(4));
        var told = all(Api.JUSTICE);
        assertThat(sequences(told, own)).containsExactly(1, 2, 3, 4);
        assertThat(sequences(told, other)).isEmpty();
        await().untilAsserted(() -> assertThat(sequences(all(Api.TASK_FORCE), other)).hasSize(1));
    }

    @Test
    void a_unit_is_told_that_a_task_went_to_another() {
        var task = city.task("H26.01", "01/06/2026");
        await().untilAsserted(() -> assertThat(sequences(all(Api.JUSTICE), task)).hasSize(1));
        var next = end(Api.JUSTICE);
        city.as(Api.TASK_FORCE).post("/api/v1/tasks/" + task + "/handovers", HoldersIT.HANDOVER);
        city.as(Api.INDUSTRY).post("/api/v1/tasks/" + task + "/progress", "{\"percent\":5}");
        await().untilAsserted(() ->
                assertThat(sequences(all(Api.INDUSTRY), task)).containsExactly(1, 2, 3));
        var told = city.as(Api.JUSTICE).get(DOOR + "?limit=500&after=" + next);
        assertThat(sequences(items(told), task)).containsExactly(2);
        assertThat(items(told))
                .filteredOn(c -> c.path("task").asString().equals(task))
                .allMatch(c -> c.path("lead").asString().equals("H26.02"));
    }

    @Test
    void who_waits_is_told_when_something_happens() {
        var next = end(Api.JUSTICE);
        var told =
                CompletableFuture.supplyAsync(
                        () -> city.as(Api.JUSTICE).get(DOOR + "?waitSeconds=20&after=" + next));
        var task = city.task("H26.01", "01/06/2026");
        var reply = told.join();
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(sequences(items(reply), task)).containsExactly(1);
    }

    @Test
    void a_cursor_of_one_caller_opens_nothing_for_another() {
        var next = city.as(Api.TASK_FORCE).get(DOOR + "?limit=1").text("next");
        refused(400, "BAD_CURSOR", city.as(Api.JUSTICE).get(DOOR + "?after=" + next));
        var industry = city.as(Api.INDUSTRY).get(DOOR).text("next");
        refused(400, "BAD_CURSOR", city.as(Api.JUSTICE).get(DOOR + "?after=" + industry));
    }

    @ParameterizedTest
    @CsvSource({
        "?after=nonsense,400,BAD_CURSOR",
        "?limit=501,400,BAD_LIMIT",
        "?waitSeconds=21,400,BAD_VALUE",
        "?waitSeconds=-1,400,BAD_VALUE",
        "?waitSeconds=x,400,BAD_VALUE"
    })
    void a_bad_question_gets_its_own_problem(String question, int status, String code) {
        refused(status, code, city.as(Api.JUSTICE).get(DOOR + question));
    }

    @Test
    void who_sees_no_tasks_sees_no_changes() {
        refused(403, "FORBIDDEN", city.as(Api.PUBLISHER).get(DOOR));
        var officer = dondoc.web.test.Tokens.bearer("who", null, "department-officer");
        refused(403, "NO_UNIT_IN_TOKEN", city.as(officer).get(DOOR));
    }

    private static List<JsonNode> all(String who) {
        var found = new ArrayList<JsonNode>();
        var reply = city.as(who).get(DOOR + "?limit=2");
        found.addAll(items(reply));
        while (reply.body().path("more").asBoolean()) {
            reply = city.as(who).get(DOOR + "?limit=2&after=" + reply.text("next"));
            assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
            found.addAll(items(reply));
        }
        return found;
    }

    /// Where nothing is left to tell.
    private static String end(String who) {
        var reply = city.as(who).get(DOOR + "?limit=500");
        while (reply.body().path("more").asBoolean()) {
            reply = city.as(who).get(DOOR + "?limit=500&after=" + reply.text("next"));
        }
        return reply.text("next");
    }

    private static List<JsonNode> items(Api.Reply reply) {
        var items = new ArrayList<JsonNode>();
        reply.body().path("items").forEach(items::add);
        return items;
    }

    private static List<Integer> sequences(List<JsonNode> changes, String task) {
        return changes.stream()
                .filter(c -> c.path("task").asString().equals(task))
                .map(c -> c.path("sequence").asInt())
                .toList();
    }

    private static void refused(int status, String code, Api.Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }
}

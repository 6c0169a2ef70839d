package dondoc.task.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Classifying, recalling and replacing directives, and what that does to their tasks.
class DirectiveIT {
    private static final String NOBODYS = "0b4e7a0e-5fe8-3df4-ab11-e08238ffe6a5";
    private static final AtomicInteger NUMBERS = new AtomicInteger(500);

    private static ServedCity city;
    private static Api taskForce;

    @BeforeAll
    static void start() {
        city = ServedCity.shared();
        taskForce = city.as(Api.TASK_FORCE);
    }

    @Test
    void an_oral_instruction_is_registered_with_the_document_that_confirms_it() {
        var number = number();
        var oral = body(number).replace("\"about\"", "\"kind\":\"ORAL\",\"about\"");
        var refused = taskForce.post("/api/v1/directives", oral);
        refused(422, "ORAL_NOT_CONFIRMED", refused);
        var confirmed = oral.replace("\"about\"", "\"confirmedBy\":\"118/TB-VP\",\"about\"");
        var id = taskForce.post("/api/v1/directives", confirmed).text("id");
        var sheet = taskForce.get("/api/v1/directives/" + id + "?atLeast=1");
        assertThat(sheet.text("kind")).isEqualTo("ORAL");
        assertThat(sheet.text("confirmedBy")).isEqualTo("118/TB-VP");
    }

    @Test
    void a_classified_directive_leaves_the_list_of_those_that_are_not() {
        var id = directive();
        settled(id, 1);
        var before = unclassified(id);
        assertThat(before).isTrue();
        var done =
                taskForce.post(
                        at(id, "classifications"),
                        "{\"kind\":\"CONCLUSION\",\"field\":\"Đô thị\"}");
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        settled(id, 2);
        assertThat(unclassified(id)).isFalse();
        var sheet = taskForce.get("/api/v1/directives/" + id);
        assertThat(sheet.text("field")).isEqualTo("Đô thị");
        assertThat(sheet.text("kind")).isEqualTo("CONCLUSION");
    }

    @Test
    void the_total_of_unclassified_directives_reaches_zero() {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> {
                    var list = taskForce.get("/api/v1/directives?unclassified=true&limit=500");
                    ids(list).forEach(DirectiveIT::classify);
                    return list.body().path("total").asInt(-1) == 0;
                });
    }

    private static void classify(String id) {
        taskForce.post(at(id, "classifications"), "{\"kind\":\"DOCUMENT\",\"field\":\"Đô thị\"}");
    }

    @Test
    void a_repeat_is_answered_as_before_though_the_directive_has_been_recalled_meanwhile() {
        var directive = directive();
        var once = taskForce.with("Idempotency-Key", "once-of-" + directive);
        var body = taskBody(directive, "H26.01");
        var given = once.post("/api/v1/tasks", body);
        assertThat(given.status()).as(given.toString()).isEqualTo(201);
        seen(given.text("id"), 1);
        var recall = "{\"document\":\"150/UBND-TH\"}";
        assertThat(taskForce.post(at(directive, "recalls"), recall).status()).isEqualTo(200);

        var again = once.post("/api/v1/tasks", body);
        assertThat(again.status()).as(again.toString()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(given.body());
        assertThat(again.header("Location")).isEqualTo("/api/v1/tasks/" + given.text("id"));
        refused(
                409,
                "DIRECTIVE_NO_LONGER_HOLDS",
                once.post("/api/v1/tasks", body.replace("H26.01", "H26.02")));
        refused(409, "DIRECTIVE_NO_LONGER_HOLDS", taskForce.post("/api/v1/tasks", body));
    }

    @Test
    void a_recalled_directives_open_tasks_are_withdrawn_and_completed_ones_stay() {
        var directive = directive();
        var open = task(directive, "H26.01");
        var reported = task(directive, "H26.02");
        var completed = task(directive, "H26.01");
        done(reported, "completion-reports", "{\"document\":\"1/BC\"}");
        done(completed, "completion-reports", "{\"document\":\"2/BC\"}");
        done(completed, "completion-acceptances", "{}");
        seen(reported, 2);
        seen(completed, 3);
        seen(open, 1);

        var recall = "{\"document\":\"150/UBND-TH\",\"reason\":\"không đúng thẩm quyền\"}";
        var reply = taskForce.post(at(directive, "recalls"), recall);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(withdrawn(reply)).containsExactlyInAnyOrder(open, reported);
        var again = taskForce.post(at(directive, "recalls"), recall);
        assertThat(again.body()).isEqualTo(reply.body());

        var view = city.as(Api.JUSTICE).get("/api/v1/tasks/" + open);
        assertThat(view.text("class")).isEqualTo("WITHDRAWN");
        assertThat(view.text("supersededBy")).isEqualTo(directive);
        assertThat(view.body().path("directiveEnd").path("how").asString()).isEqualTo("RECALLED");
        assertThat(view.body().path("timeline")).hasSize(2);
        var kept = city.as(Api.JUSTICE).get("/api/v1/tasks/" + completed);
        assertThat(kept.text("class")).isEqualTo("COMPLETED_ON_TIME");
        assertThat(kept.text("supersededBy")).isEmpty();
        assertThat(kept.body().path("directiveEnd").path("document").asString())
                .isEqualTo("150/UBND-TH");
        settled(directive, 2);
        var sheet = taskForce.get("/api/v1/directives/" + directive);
        assertThat(sheet.body().path("end").path("how").asString()).isEqualTo("RECALLED");
        assertThat(sheet.body().path("end").path("document").asString()).isEqualTo("150/UBND-TH");

        var given = taskForce.post("/api/v1/tasks", taskBody(directive, "H26.01"));
        refused(409, "DIRECTIVE_NO_LONGER_HOLDS", given);
        assertThat(given.text("see")).isEqualTo("/api/v1/directives/" + directive);
        var another = task(directive(), "H26.01");
        var advance = "{\"to\":\"2026-05-20\",\"directive\":\"" + directive + "\"}";
        var hastened = taskForce.post("/api/v1/tasks/" + another + "/deadline-advances", advance);
        refused(409, "DIRECTIVE_NO_LONGER_HOLDS", hastened);
        assertThat(hastened.field()).isEqualTo("directive");
        refused(
                409,
                "DIRECTIVE_NO_LONGER_HOLDS",
                taskForce.post(at(directive, "recalls"), "{\"document\":\"151/UBND-TH\"}"));
    }

    @Test
    void a_replaced_directive_names_its_successor_and_its_tasks_do_too() {
        var first = directive();
        var second = directive();
        var third = directive();
        var task = task(first, "H26.01");
        seen(task, 1);
        var by = "{\"by\":\"" + second + "\",\"document\":\"81/QĐ-UBND\"}";
        var reply = taskForce.post(at(first, "replacements"), by);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(withdrawn(reply)).containsExactly(task);
        assertThat(reply.body().path("end").path("by").asString()).isEqualTo(second);
        assertThat(taskForce.get("/api/v1/tasks/" + task).text("supersededBy")).isEqualTo(second);

        ended(second, third);
        refused(
                409,
                "CIRCLE_OF_REPLACEMENTS",
                taskForce.post(at(third, "replacements"), "{\"by\":\"" + first + "\"}"));
        refused(
                422,
                "REPLACED_BY_ITSELF",
                taskForce.post(at(third, "replacements"), "{\"by\":\"" + third + "\"}"));
        refused(
                404,
                "UNKNOWN_DIRECTIVE",
                taskForce.post(at(third, "replacements"), "{\"by\":\"" + NOBODYS + "\"}"));
        settled(third, 1);
        assertThat(taskForce.get("/api/v1/directives/" + third).body().has("end")).isFalse();
    }

    private static void ended(String directive, String by) {
        var reply = taskForce.post(at(directive, "replacements"), "{\"by\":\"" + by + "\"}");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "classifications|{\"kind\":\"ORAL\",\"field\":\"x\"}|422|ORAL_NOT_CONFIRMED",
                "classifications|{\"kind\":\"DOCUMENT\",\"field\":\" \"}|422|TEXT_MISSING",
                "classifications|{\"kind\":\"LETTER\",\"field\":\"x\"}|400|BAD_VALUE",
                "classifications|{\"kind\":\"DOCUMENT\"}|400|MISSING_FIELD",
                "recalls|{\"document\":\" \"}|422|TEXT_MISSING",
                "recalls|{\"document\":\"1/X\",\"on\":\"2026-05-14\"}|422|DATE_IN_THE_FUTURE",
                "recalls|{\"document\":\"1/X\",\"on\":\"2026-05-01\"}|422|BEFORE_THE_DIRECTIVE",
                "replacements|{\"by\":\"x\"}|400|BAD_VALUE"
            })
    void a_bad_wish_is_refused_with_its_own_problem(
            String what, String body, int status, String code) {
        var id = directive();
        refused(status, code, taskForce.post(at(id, what), body));
        settled(id, 1);
        assertThat(taskForce.get("/api/v1/directives/" + id).body().path("version").asInt())
                .isEqualTo(1);
    }

    @Test
    void nobody_but_the_task_force_says_what_becomes_of_a_directive() {
        var id = directive();
        var wishes =
                List.of(
                        List.of("classifications", "{\"kind\":\"DOCUMENT\",\"field\":\"x\"}"),
                        List.of("recalls", "{\"document\":\"1/X\"}"),
                        List.of("replacements", "{\"by\":\"" + city.directive() + "\"}"));
        for (var wish : wishes) {
            for (var who : List.of(Api.JUSTICE, Api.LEADERSHIP, Api.ADMINISTRATOR)) {
                refused(403, "FORBIDDEN", city.as(who).post(at(id, wish.get(0)), wish.get(1)));
            }
            refused(
                    403,
                    "NOT_YOUR_ROLE",
                    city.as(Api.MIGRATION).post(at(id, wish.get(0)), wish.get(1)));
            refused(
                    404,
                    "UNKNOWN_DIRECTIVE",
                    taskForce.post(at(NOBODYS, wish.get(0)), wish.get(1)));
        }
    }

    private static String number() {
        return NUMBERS.incrementAndGet() + "/UBND-TH";
    }

    private static String body(String number) {
        return ServedCity.DIRECTIVE_BODY.replace("2/UBND-TH", number);
    }

    private static String directive() {
        var reply = taskForce.post("/api/v1/directives", body(number()));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.text("id");
    }

    private static String taskBody(String directive, String lead) {
        return city.taskBody(lead, "26/05/2026").replace(city.directive(), directive);
    }

    /// @return id of a new task
    private static String task(String directive, String lead) {
        var reply = taskForce.post("/api/v1/tasks", taskBody(directive, lead));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.text("id");
    }

    private static String at(String directive, String what) {
        return "/api/v1/directives/" + directive + "/" + what;
    }

    private static void done(String task, String what, String body) {
        var reply = taskForce.post("/api/v1/tasks/" + task + "/" + what, body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    private static void settled(String directive, int version) {
        var path = "/api/v1/directives/" + directive + "?atLeast=" + version;
        assertThat(taskForce.get(path).status()).isEqualTo(200);
    }

    private static void seen(String task, int version) {
        var path = "/api/v1/tasks/" + task + "?atLeast=" + version;
        assertThat(taskForce.get(path).status()).isEqualTo(200);
    }

    private static boolean unclassified(String id) {
        var list = taskForce.get("/api/v1/directives?unclassified=true&limit=500");
        assertThat(list.body().path("total").asInt()).isEqualTo(ids(list).size());
        return ids(list).contains(id);
    }

    private static List<String> ids(Api.Reply list) {
        return StreamSupport.stream(list.body().path("items").spliterator(), false)
                .map(d -> d.path("id").asString())
                .toList();
    }

    private static List<String> withdrawn(Api.Reply reply) {
        return StreamSupport.stream(reply.body().path("withdrawn").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static void refused(int status, String code, Api.Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }
}

package dondoc.task.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A task divided into parts, through the public doors.
class ChildrenIT {
    private static final String NOBODYS = "0b4e7a0e-5fe8-3df4-ab11-e08238ffe6a5";

    private static ServedCity city;
    private static Api taskForce;

    @BeforeAll
    static void start() {
        city = ServedCity.shared();
        taskForce = city.as(Api.TASK_FORCE);
    }

    @Test
    void a_coordinators_own_deadline_is_a_child_task_and_the_parent_waits_for_it() {
        var parent = city.task("H26.01", "26/05/2026");
        var child = child(parent, "H26.02", "");
        var view = city.as(Api.JUSTICE).get(path(parent) + "?atLeast=2");
        assertThat(view.body().path("children")).hasSize(1);
        var part = view.body().path("children").path(0);
        assertThat(part.path("id").asString()).isEqualTo(child);
        assertThat(part.path("lead").asString()).isEqualTo("H26.02");
        assertThat(part.path("class").asString()).isEqualTo("OPEN_WITHIN_DEADLINE");
        assertThat(view.text("closing")).isEqualTo("BY_HAND");
        assertThat(view.body().path("timeline").path(1).path("child").asString()).isEqualTo(child);
        assertThat(city.as(Api.INDUSTRY).get(path(child)).text("parent")).isEqualTo(parent);
        refused(403, "ANOTHER_UNITS_TASK", city.as(Api.JUSTICE).get(path(child)));

        var waits = city.as(Api.JUSTICE).post(at(parent, "completion-reports"), "{}");
        refused(409, "CHILDREN_STILL_OPEN", waits);
        assertThat(waits.text("detail")).contains(child);
        refused(
                403,
                "NOT_THE_LEAD_UNIT",
                city.as(Api.INDUSTRY).post(at(parent, "completion-reports"), "{}"));

        report(child);
        assertThat(seen(parent, 2).text("class")).isEqualTo("OPEN_WITHIN_DEADLINE");
        var done = city.as(Api.JUSTICE).post(at(parent, "completion-reports"), "{}");
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        assertThat(seen(parent, 3).text("class")).isEqualTo("PENDING_VERIFICATION");

        var early = taskForce.post(at(parent, "completion-acceptances"), "{}");
        refused(409, "CHILDREN_STILL_OPEN", early);
        assertThat(early.text("detail")).contains(child);
        refused(
                403,
                "FORBIDDEN",
                city.as(Api.JUSTICE).post(at(parent, "completion-acceptances"), "{}"));
        accept(child);
        accept(parent);
    }

    @Test
    void a_parent_closes_with_its_last_child_for_a_person_to_verify() {
        var parent = city.task("H26.01", "26/05/2026");
        var first = child(parent, "H26.02", ",\"parentClosing\":\"WITH_LAST_CHILD\"");
        var second = child(parent, "H26.01", "");
        close(first);
        assertThat(seen(parent, 3).text("class")).isEqualTo("OPEN_WITHIN_DEADLINE");
        refused(
                409,
                "CHILDREN_STILL_OPEN",
                city.as(Api.JUSTICE).post(at(parent, "completion-reports"), "{}"));

        report(second);
        var reported = seen(parent, 4);
        assertThat(reported.text("class")).isEqualTo("PENDING_VERIFICATION");
        assertThat(reported.body().path("report").path("on").asString()).isEqualTo(ServedCity.DAY);
        assertThat(reported.body().path("timeline").path(3).path("actor").asString())
                .isEqualTo("task-service");
        refused(
                409,
                "CHILDREN_STILL_OPEN",
                taskForce.post(at(parent, "completion-acceptances"), "{}"));
        accept(second);
        accept(parent);
        assertThat(seen(parent, 5).text("class")).isEqualTo("COMPLETED_ON_TIME");
        for (var part : List.of(first, second)) {
            assertThat(seen(part, 3).text("class")).isEqualTo("COMPLETED_ON_TIME");
        }
    }

    @Test
    void a_parent_that_reported_itself_is_open_again_with_its_child_and_reports_itself_again() {
        var parent = city.task("H26.01", "26/05/2026");
        var child = child(parent, "H26.02", ",\"parentClosing\":\"WITH_LAST_CHILD\"");
        report(child);
        assertThat(seen(parent, 3).text("class")).isEqualTo("PENDING_VERIFICATION");
        var rejected = taskForce.post(at(child, "completion-rejections"), "{\"reason\":\"sai\"}");
        assertThat(rejected.status()).as(rejected.toString()).isEqualTo(200);
        var fallen = seen(parent, 4);
        assertThat(fallen.text("class")).isEqualTo("OPEN_WITHIN_DEADLINE");
        var last = fallen.body().path("timeline").path(3);
        assertThat(last.path("actor").asString()).isEqualTo("task-service");
        assertThat(last.path("text").asString()).isEqualTo("Nhiệm vụ con chưa hoàn thành");
        report(child);
        assertThat(seen(parent, 5).text("class")).isEqualTo("PENDING_VERIFICATION");
    }

    @Test
    void a_parent_whose_childs_acceptance_is_revoked_is_not_accepted() {
        var parent = city.task("H26.01", "26/05/2026");
        var child = child(parent, "H26.02", ",\"parentClosing\":\"WITH_LAST_CHILD\"");
        close(child);
        assertThat(seen(parent, 3).text("class")).isEqualTo("PENDING_VERIFICATION");
        var revoked = taskForce.post(at(child, "acceptance-revocations"), "{\"reason\":\"sai\"}");
        assertThat(revoked.status()).as(revoked.toString()).isEqualTo(200);
        seen(child, 4);
        var accepted = taskForce.post(at(parent, "completion-acceptances"), "{}");
        assertThat(accepted.status()).isEqualTo(409);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> seen(parent, 3).text("class").equals("OPEN_WITHIN_DEADLINE"));
    }

    @Test
    void a_completed_parent_with_a_part_that_is_open_again_is_shown_for_a_person_to_decide() {
        var parent = city.task("H26.01", "26/05/2026");
        var child = child(parent, "H26.02", "");
        close(child);
        close(parent);
        assertThat(withOpenParts(taskForce)).doesNotContainKey(parent);
        var revoked = taskForce.post(at(child, "acceptance-revocations"), "{\"reason\":\"sai\"}");
        assertThat(revoked.status()).as(revoked.toString()).isEqualTo(200);
        seen(child, 4);
        assertThat(seen(parent, 1).text("class")).isEqualTo("COMPLETED_ON_TIME");
        for (var who : List.of(taskForce, city.as(Api.JUSTICE))) {
            assertThat(withOpenParts(who)).containsEntry(parent, List.of(child));
        }
        assertThat(withOpenParts(city.as(Api.INDUSTRY))).doesNotContainKey(parent);
        refused(403, "FORBIDDEN", city.as(Api.PUBLISHER).get("/api/v1/quality/open-parts"));
        refused(400, "BAD_LIMIT", taskForce.get("/api/v1/quality/open-parts?limit=0"));

        report(child);
        accept(child);
        assertThat(withOpenParts(taskForce)).doesNotContainKey(parent);
    }

    private static Map<String, List<String>> withOpenParts(Api who) {
        var list = who.get("/api/v1/quality/open-parts?limit=500");
        assertThat(list.status()).as(list.toString()).isEqualTo(200);
        return StreamSupport.stream(list.body().path("items").spliterator(), false)
                .collect(
                        Collectors.toMap(
                                i -> i.path("id").asString(),
                                i ->
                                        StreamSupport.stream(
                                                        i.path("openParts").spliterator(), false)
                                                .map(p -> p.asString())
                                                .toList()));
    }

    @Test
    void the_rule_may_be_said_when_the_parent_is_given() {
        var body = city.taskBody("H26.01", "26/05/2026");
        var given =
                taskForce.post(
                        "/api/v1/tasks", body.replace("}", ",\"closing\":\"WITH_LAST_CHILD\"}"));
        var parent = given.text("id");
        var child = child(parent, "H26.02", "");
        close(child);
        assertThat(seen(parent, 3).text("class")).isEqualTo("PENDING_VERIFICATION");
    }

    @Test
    void the_same_child_is_given_once_and_to_one_parent() {
        var parent = city.task("H26.01", "26/05/2026");
        var other = city.task("H26.01", "26/05/2026");
        var body = city.taskBody("H26.02", "25/05/2026");
        var once = taskForce.with("Idempotency-Key", "a-child-of-" + parent);
        var given = once.post("/api/v1/tasks", under(parent, body, ""));
        assertThat(given.status()).as(given.toString()).isEqualTo(201);
        taskForce.get(path(given.text("id")) + "?atLeast=1");
        assertThat(once.post("/api/v1/tasks", under(parent, body, "")).body())
                .isEqualTo(given.body());
        for (var again : List.of(under(parent, body, ""), under(other, body, ""), body)) {
            refused(409, "ALREADY_ASSIGNED", taskForce.post("/api/v1/tasks", again));
        }
        assertThat(seen(other, 1).body().path("version").asLong()).isEqualTo(1);
        assertThat(seen(parent, 2).body().path("version").asLong()).isEqualTo(2);
    }

    @Test
    void a_closed_task_is_divided_no_more_and_none_below_the_third_level() {
        var closed = city.task("H26.01", "26/05/2026");
        close(closed);
        var late = under(closed, city.taskBody("H26.02", "25/05/2026"), "");
        var reply = taskForce.post("/api/v1/tasks", late);
        refused(409, "TASK_CLOSED", reply);
        assertThat(reply.field()).isEqualTo("parent");

        var top = city.task("H26.01", "26/05/2026");
        var middle = child(top, "H26.01", "");
        var bottom = child(middle, "H26.02", "");
        var deeper = under(bottom, city.taskBody("H26.02", "25/05/2026"), "");
        var refusal = taskForce.post("/api/v1/tasks", deeper);
        refused(422, "CHILD_TOO_DEEP", refusal);
        assertThat(refusal.field()).isEqualTo("parent");
        assertThat(seen(bottom, 1).body().path("version").asLong()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                NOBODYS + "||404|UNKNOWN_PARENT|parent",
                "|,\"parentClosing\":\"BY_HAND\"|422|NOT_A_CHILD|parentClosing",
                "x||400|BAD_VALUE|parent",
                "|,\"closing\":\"SOMEHOW\"|400|BAD_VALUE|closing"
            })
    void a_bad_family_is_refused_with_its_own_problem(
            String parent, String more, int status, String code, String field) {
        var body = city.taskBody("H26.01", "26/05/2026");
        var said = more == null ? "" : more;
        var wish = parent == null ? body.replace("}", said + "}") : under(parent, body, said);
        var reply = taskForce.post("/api/v1/tasks", wish);
        refused(status, code, reply);
        assertThat(reply.field()).isEqualTo(field);
    }

    @Test
    void a_bad_child_leaves_its_parent_as_it_was() {
        var parent = city.task("H26.01", "26/05/2026");
        var body = city.taskBody("H26.02", "25/05/2026");
        for (var bad :
                List.of(
                        body.replace("Rà soát Đường thoát nước", " "),
                        body.replace("P00013", "P00006"),
                        body.replace("25/05/2026", "khi xong"))) {
            assertThat(taskForce.post("/api/v1/tasks", under(parent, bad, "")).status())
                    .isEqualTo(422);
        }
        refused(
                403,
                "FORBIDDEN",
                city.as(Api.JUSTICE).post("/api/v1/tasks", under(parent, body, "")));
        assertThat(seen(parent, 1).body().path("version").asLong()).isEqualTo(1);
    }

    @Test
    void a_task_without_a_deadline_is_a_standing_one() {
        var standing = city.task("H26.01", "Thường xuyên");
        var other = city.task("H26.01", "26/05/2026");
        assertThat(seen(standing, 1).body().path("standing").asBoolean()).isTrue();
        assertThat(seen(standing, 1).text("class")).isEqualTo("OPEN_NO_DEADLINE");
        assertThat(seen(other, 1).body().path("standing").asBoolean()).isFalse();
        var list = taskForce.get("/api/v1/tasks?class=OPEN_NO_DEADLINE&limit=500");
        assertThat(
                        StreamSupport.stream(list.body().path("items").spliterator(), false)
                                .allMatch(t -> t.path("standing").asBoolean()))
                .isTrue();
    }

    /// @return id of a new part of a task
    private static String child(String parent, String lead, String more) {
        var body = under(parent, city.taskBody(lead, "25/05/2026"), more);
        var reply = taskForce.post("/api/v1/tasks", body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        taskForce.get(path(reply.text("id")) + "?atLeast=1");
        return reply.text("id");
    }

    private static String under(String parent, String body, String more) {
        return body.replace("}", ",\"parent\":\"" + parent + "\"" + more + "}");
    }

    private static void close(String task) {
        report(task);
        accept(task);
        seen(task, 3);
    }

    private static void report(String task) {
        done(task, "completion-reports");
    }

    private static void accept(String task) {
        done(task, "completion-acceptances");
    }

    private static void done(String task, String what) {
        var reply = taskForce.post(at(task, what), "{}");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        seen(task, reply.body().path("version").asInt());
    }

    private static Api.Reply seen(String task, int version) {
        var reply = taskForce.get(path(task) + "?atLeast=" + version);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply;
    }

    private static String path(String task) {
        return "/api/v1/tasks/" + task;
    }

    private static String at(String task, String what) {
        return path(task) + "/" + what;
    }

    private static void refused(int status, String code, Api.Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }
}

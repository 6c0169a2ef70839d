package dondoc.task.in.web;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.task.domain.Samples;
import dondoc.web.Roles;
import dondoc.web.test.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whose a task is and who helps with it, through the public doors, and what is refused to whom.
class HoldersIT {
    static final String HANDOVER =
            "{\"lead\":\"H26.02\",\"leader\":\"P00011\",\"officer\":\"P00013\",\"document\":\"20/NQ\"}";
    private static final String COMMERCE = Tokens.bearer("hoa", "H26.03", Roles.DEPARTMENT_OFFICER);
    private static final String RETURN =
            "{\"kind\":\"NOT_OUR_FUNCTION\",\"reason\":\"không thuộc\",\"proposed\":\"H26.02\"}";

    private static ServedCity city;

    @BeforeAll
    static void start() {
        city = ServedCity.shared();
    }

    @Test
    void a_task_handed_over_is_worked_on_by_the_new_unit_and_not_by_the_old() {
        var task = city.task("H26.01", "Trước ngày 15/06/2026");
        done(2, city.as(Api.TASK_FORCE).post(at(task, "handovers"), HANDOVER));
        refused(409, "SAME_HOLDER", city.as(Api.TASK_FORCE).post(at(task, "handovers"), HANDOVER));

        assertThat(city.as(Api.TASK_FORCE).get(path(task) + "?atLeast=2").status()).isEqualTo(200);
        var view = city.as(Api.INDUSTRY).get(path(task) + "?atLeast=2");
        assertThat(view.text("lead")).isEqualTo("H26.02");
        assertThat(view.text("due")).isEqualTo("2026-06-14");
        assertThat(view.body().path("timeline").path(1).path("holder").path("leader").asString())
                .isEqualTo("P00011");
        done(3, city.as(Api.INDUSTRY).post(at(task, "progress"), "{\"percent\":5}"));
        refused(
                403,
                "NOT_THE_LEAD_UNIT",
                city.as(Api.JUSTICE).post(at(task, "progress"), "{\"percent\":5}"));
        refused(403, "ANOTHER_UNITS_TASK", city.as(Api.JUSTICE).get(path(task)));
    }

    @ParameterizedTest
    @CsvSource({
        "H26.99,P00011,P00013,UNKNOWN_UNIT,lead",
        "H26.11,P00011,P00013,UNIT_NOT_IN_FORCE,lead",
        "H26.02,P99999,P00013,UNKNOWN_PERSON,leader",
        "H26.02,P00006,P00013,PERSON_OF_ANOTHER_UNIT,leader",
        "H26.02,P00013,P00013,WRONG_POST,leader",
        "H26.02,P00011,P00012,WRONG_POST,officer"
    })
    void a_task_goes_only_to_a_unit_in_force_and_people_in_their_posts(
            String lead, String leader, String officer, String code, String field) {
        var task = city.task("H26.01", "26/05/2026");
        var reply =
                city.as(Api.TASK_FORCE)
                        .post(
                                at(task, "handovers"),
                                "{\"lead\":\"%s\",\"leader\":\"%s\",\"officer\":\"%s\"}"
                                        .formatted(lead, leader, officer));
        refused(422, code, reply);
        assertThat(reply.field()).isEqualTo(field);
        assertThat(version(task)).isEqualTo(1);
    }

    @Test
    void a_revoked_acceptance_opens_the_task_once() {
        var task = city.task("H26.01", "26/05/2026");
        var taskForce = city.as(Api.TASK_FORCE);
        done(2, city.as(Api.JUSTICE).post(at(task, "completion-reports"), "{}"));
        done(3, taskForce.post(at(task, "completion-acceptances"), "{}"));
        done(4, taskForce.post(at(task, "acceptance-revocations"), "{\"reason\":\"chưa xong\"}"));
        refused(
                409,
                "NOT_COMPLETED",
                taskForce.post(at(task, "acceptance-revocations"), "{\"reason\":\"chưa xong\"}"));
        var view = city.as(Api.JUSTICE).get(path(task) + "?atLeast=4");
        assertThat(view.text("class")).isEqualTo("OPEN_WITHIN_DEADLINE");
        done(5, city.as(Api.JUSTICE).post(at(task, "completion-reports"), "{}"));
    }

    @Test
    void a_unit_takes_its_task_or_asks_to_return_it_and_the_task_force_decides() {
        var task = city.task("H26.01", "26/05/2026");
        var unit = city.as(Api.JUSTICE);
        done(2, unit.post(at(task, "acknowledgements"), "{}"));
        refused(409, "ALREADY_ACKNOWLEDGED", unit.post(at(task, "acknowledgements"), "{}"));
        var unknown = unit.post(at(task, "return-requests"), RETURN.replace("H26.02", "H26.99"));
        refused(422, "UNKNOWN_UNIT", unknown);
        assertThat(unknown.field()).isEqualTo("proposed");
        done(3, unit.post(at(task, "return-requests"), RETURN));
        refused(409, "RETURN_ALREADY_ASKED", unit.post(at(task, "return-requests"), RETURN));
        var waiting = city.as(Api.JUSTICE).get(path(task) + "?atLeast=3").body();
        assertThat(waiting.path("returnAsked").path("proposed").asString()).isEqualTo("H26.02");
        assertThat(waiting.path("acknowledgedOn").asString()).isEqualTo(ServedCity.DAY);
        done(4, city.as(Api.TASK_FORCE).post(at(task, "return-decisions"), "{\"accepted\":true}"));
        refused(
                404,
                "UNKNOWN_RETURN_REQUEST",
                city.as(Api.TASK_FORCE).post(at(task, "return-decisions"), "{\"accepted\":true}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://hanoi.gov.vn/1", "https:hanoi", "javascript:alert(1)"})
    void evidence_is_a_link_of_its_own_form(String link) {
        var task = city.task("H26.01", "26/05/2026");
        for (var what : new String[] {"progress", "completion-reports"}) {
            var body = "{\"text\":\"x\",\"evidence\":[\"%s\"]}".formatted(link);
            var reply = city.as(Api.JUSTICE).post(at(task, what), body);
            refused(422, "BAD_EVIDENCE_LINK", reply);
        }
        assertThat(version(task)).isEqualTo(1);
    }

    @Test
    void evidence_is_shown_as_it_was_given() {
        var task = city.task("H26.01", "26/05/2026");
        var link = "https://hanoi.gov.vn/van-ban?id=1";
        var body = "{\"percent\":5,\"evidence\":[\"%s\"]}".formatted(link);
        done(2, city.as(Api.JUSTICE).post(at(task, "progress"), body));
        var view = city.as(Api.JUSTICE).get(path(task) + "?atLeast=2").body();
        assertThat(view.path("progress").path("evidence").path(0).asString()).isEqualTo(link);
        assertThat(view.path("timeline").path(1).path("evidence")).hasSize(1);
    }

    @Test
    void the_lead_unit_does_not_coordinate_besides_and_a_unit_named_twice_helps_once() {
        var body = city.taskBody("H26.01", "26/05/2026");
        var named = "\"coordinators\":[\"H26.03\",\"%s\"],\"phrase\"";
        var itself =
                city.as(Api.TASK_FORCE)
                        .post(
                                "/api/v1/tasks",
                                body.replace("\"phrase\"", named.formatted("H26.01")));
        refused(422, "COORDINATOR_IS_THE_LEAD", itself);
        assertThat(itself.field()).isEqualTo("coordinators");
        assertThat(itself.text("detail")).contains("H26.01");
        var twice =
                city.as(Api.TASK_FORCE)
                        .post(
                                "/api/v1/tasks",
                                body.replace("\"phrase\"", named.formatted("H26.03")));
        assertThat(twice.status()).as(twice.toString()).isEqualTo(201);
        var task = twice.text("id");
        var view = city.as(Api.JUSTICE).get(path(task) + "?atLeast=1").body();
        assertThat(view.path("coordinators")).hasSize(1);
    }

    @Test
    void a_coordinator_that_takes_the_task_over_is_none_any_more() {
        var body =
                city.taskBody("H26.01", "26/05/2026")
                        .replace("\"phrase\"", "\"coordinators\":[\"H26.02\"],\"phrase\"");
        var task = city.as(Api.TASK_FORCE).post("/api/v1/tasks", body).text("id");
        var taken = "{\"lead\":\"H26.02\",\"leader\":\"P00011\",\"officer\":\"P00013\"}";
        done(2, city.as(Api.TASK_FORCE).post(at(task, "handovers"), taken));
        var view = city.as(Api.INDUSTRY).get(path(task) + "?atLeast=2").body();
        assertThat(view.path("lead").asString()).isEqualTo("H26.02");
        assertThat(view.path("coordinators")).isEmpty();
        refused(
                403,
                "NOT_A_COORDINATOR",
                city.as(Api.INDUSTRY).post(at(task, "contributions"), "{\"text\":\"x\"}"));
    }

    @Test
    void a_coordinator_reads_and_contributes_and_does_nothing_else() {
        var body = city.taskBody("H26.01", "26/05/2026");
        var reply =
                city.as(Api.TASK_FORCE)
                        .post(
                                "/api/v1/tasks",
                                body.replace(
                                        "\"phrase\"", "\"coordinators\":[\"H26.03\"],\"phrase\""));
        var task = reply.text("id");
        var helper = city.as(COMMERCE);
        done(2, helper.post(at(task, "contributions"), "{\"text\":\"đã góp ý\"}"));
        assertThat(helper.get(path(task) + "?atLeast=2").status()).isEqualTo(200);
        assertThat(helper.get(at(task, "timeline")).status()).isEqualTo(200);
        refused(403, "NOT_THE_LEAD_UNIT", helper.post(at(task, "progress"), "{\"percent\":5}"));
        refused(403, "NOT_THE_LEAD_UNIT", helper.post(at(task, "acknowledgements"), "{}"));
        for (var other : new String[] {Api.INDUSTRY, Api.JUSTICE}) {
            refused(
                    403,
                    "NOT_A_COORDINATOR",
                    city.as(other).post(at(task, "contributions"), "{\"text\":\"x\"}"));
        }
        refused(
                403,
                "NOT_A_COORDINATOR",
                city.as(Api.INDUSTRY)
                        .post(at(task, "contributions"), "{\"unit\":\"H26.03\",\"text\":\"x\"}"));
        refused(
                422,
                "TEXT_MISSING",
                city.as(Api.TASK_FORCE).post(at(task, "contributions"), "{\"text\":\"x\"}"));

        assertThat(helper.get("/api/v1/tasks?role=coordinating").body().toString()).contains(task);
        assertThat(helper.get("/api/v1/tasks").body().toString()).doesNotContain(task);
        assertThat(city.as(Api.INDUSTRY).get("/api/v1/tasks?role=coordinating").body().toString())
                .doesNotContain(task);
        refused(
                403,
                "ANOTHER_UNITS_TASK",
                city.as(Api.INDUSTRY).get("/api/v1/tasks?role=coordinating&unit=H26.03"));
        refused(400, "UNKNOWN_UNIT_ROLE", helper.get("/api/v1/tasks?role=owner"));
        refused(
                422,
                "TEXT_MISSING",
                city.as(Api.TASK_FORCE).get("/api/v1/tasks?role=coordinating"));
    }

    @Test
    void a_registered_directive_brings_the_due_date_forward_and_a_star_is_seen() {
        var task = city.task("H26.01", "26/05/2026");
        var taskForce = city.as(Api.TASK_FORCE);
        var advance = "{\"to\":\"2026-05-20\",\"directive\":\"%s\"}";
        var unknown =
                taskForce.post(
                        at(task, "deadline-advances"),
                        advance.formatted("0b4e7a0e-5fe8-3df4-ab11-e08238ffe6a5"));
        refused(404, "UNKNOWN_DIRECTIVE", unknown);
        assertThat(unknown.field()).isEqualTo("directive");
        var known = advance.formatted(city.directive());
        done(2, taskForce.post(at(task, "deadline-advances"), known));
        refused(422, "NOT_EARLIER", taskForce.post(at(task, "deadline-advances"), known));
        refused(
                422,
                "NEW_DUE_IN_THE_PAST",
                taskForce.post(at(task, "deadline-advances"), known.replace("05-20", "05-12")));
        done(3, taskForce.post(at(task, "stars"), "{\"starred\":true}"));
        done(3, taskForce.post(at(task, "stars"), "{\"starred\":true}"));
        var view = city.as(Api.JUSTICE).get(path(task) + "?atLeast=3");
        assertThat(view.text("due")).isEqualTo("2026-05-20");
        assertThat(view.body().path("starred").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "handovers,'{\"lead\":\"H26.02\",\"leader\":\"P00011\",\"officer\":\"P00013\"}'",
        "return-decisions,'{\"accepted\":true}'",
        "acceptance-revocations,'{\"reason\":\"x\"}'",
        "deadline-advances,'{\"to\":\"2026-05-20\",\"directive\":\"0b4e7a0e-5fe8-3df4-ab11-e08238ffe6a5\"}'",
        "stars,'{\"starred\":true}'"
    })
    void decisions_are_not_the_units_own(String what, String body) {
        var task = city.task("H26.01", "26/05/2026");
        for (var officer : new String[] {Api.JUSTICE, Api.INDUSTRY}) {
            refused(403, "FORBIDDEN", city.as(officer).post(at(task, what), body));
        }
        assertThat(version(task)).isEqualTo(1);
    }

    @Test
    void an_officer_of_another_unit_neither_takes_nor_returns_a_task() {
        var task = city.task("H26.01", "26/05/2026");
        var other = city.as(Api.INDUSTRY);
        refused(403, "NOT_THE_LEAD_UNIT", other.post(at(task, "acknowledgements"), "{}"));
        refused(403, "NOT_THE_LEAD_UNIT", other.post(at(task, "return-requests"), RETURN));
        assertThat(version(task)).isEqualTo(1);
    }

    @Test
    void a_unit_is_named_as_of_a_day_with_its_successors_of_now_and_its_posts() {
        var unit = city.as(Api.JUSTICE);
        city.as(Api.MIGRATION).csv("/api/v1/imports/succession", Samples.bytes("succession.csv"));
        var gone = unit.get("/api/v1/units/H26.11?asOf=2024-01-01");
        assertThat(gone.body().path("successorsNow").path(0).asString()).isEqualTo("H26.31");
        refused(404, "NO_UNIT_ON_THAT_DAY", unit.get("/api/v1/units/H26.11?asOf=2026-05-01"));
        refused(404, "NO_SUCH_UNIT", unit.get("/api/v1/units/H26.99?asOf=2026-05-01"));
        assertThat(unit.get("/api/v1/units/H26.01").body().path("successorsNow")).isEmpty();

        var posts = unit.get("/api/v1/units/H26.01/posts?asOf=2026-05-01").body();
        assertThat(posts.path("items").toString()).contains("P00006", "LEADER", "P00010");
        assertThat(unit.get("/api/v1/units/H26.01/posts?asOf=2025-05-01").body().path("items"))
                .isEmpty();
        refused(
                403,
                "ANOTHER_UNITS_PERSON",
                city.as(Api.INDUSTRY).get("/api/v1/units/H26.01/posts"));
        refused(404, "NO_SUCH_UNIT", city.as(Api.TASK_FORCE).get("/api/v1/units/H26.99/posts"));
    }

    @Test
    void the_quality_of_entering_is_measured_and_each_unit_sees_its_own() {
        var task = city.task("H26.01", "26/05/2026");
        done(2, city.as(Api.JUSTICE).post(at(task, "completion-reports"), "{}"));
        city.as(Api.JUSTICE).get(path(task) + "?atLeast=2");
        var asked = "/api/v1/quality/late-registration?from=2026-05-01&to=2026-05-31";
        var own = city.as(Api.JUSTICE).get(asked).body().path("items");
        assertThat(own)
                .singleElement()
                .satisfies(i -> {
                    assertThat(i.path("unit").asString()).isEqualTo("H26.01");
                    assertThat(i.path("reports").asInt()).isPositive();
                    assertThat(i.path("late").asInt()).isZero();
                });
        assertThat(city.as(COMMERCE).get(asked).body().path("items")).isEmpty();
        refused(
                400,
                "BAD_TIME_SPAN",
                city.as(Api.JUSTICE)
                        .get("/api/v1/quality/late-registration?from=2026-05-02&to=2026-05-01"));
        refused(
                400,
                "BAD_TIME_SPAN",
                city.as(Api.JUSTICE)
                        .get("/api/v1/quality/late-registration?from=2024-05-02&to=2026-05-01"));
        refused(403, "FORBIDDEN", city.as(Api.PUBLISHER).get(asked));

        var silent = "/api/v1/tasks?notUpdatedForDays=";
        assertThat(city.as(Api.JUSTICE).get(silent + "30").body().path("items")).isEmpty();
        refused(400, "BAD_NUMBER_OF_DAYS", city.as(Api.JUSTICE).get(silent + "0"));
        refused(403, "ANOTHER_UNITS_TASK", city.as(Api.JUSTICE).get(silent + "30&unit=H26.02"));
    }

    private static String path(String task) {
        return "/api/v1/tasks/" + task;
    }

    private static String at(String task, String what) {
        return path(task) + "/" + what;
    }

    private static long version(String task) {
        return city.as(Api.TASK_FORCE)
                .get(path(task) + "?atLeast=1")
                .body()
                .path("version")
                .asLong();
    }

    private static void done(long version, Api.Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.body().path("version").asLong()).isEqualTo(version);
    }

    private static void refused(int status, String code, Api.Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }
}

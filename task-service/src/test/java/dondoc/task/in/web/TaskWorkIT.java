package dondoc.task.in.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Working on tasks, and what is refused to whom.
class TaskWorkIT {
    private static ServedCity city;

    @BeforeAll
    static void start() {
        city = ServedCity.shared();
    }

    @Test
    void a_task_is_given_worked_on_reported_rejected_reported_and_accepted() {
        var task = city.task("H26.01", "Trước ngày 15/06/2026");
        var unit = city.as(Api.JUSTICE);
        var taskForce = city.as(Api.TASK_FORCE);
        done(2, unit.post(at(task, "progress"), "{\"percent\":40,\"text\":\"đã rà soát\"}"));
        done(
                3,
                unit.post(
                        at(task, "extension-requests"),
                        "{\"proposed\":\"2026-07-01\",\"reason\":\"chờ ý kiến\"}"));
        done(
                4,
                taskForce.post(
                        at(task, "extension-grants"),
                        "{\"to\":\"2026-07-01\",\"document\":\"12/TCT\"}"));
        done(5, unit.post(at(task, "completion-reports"), "{\"document\":\"690/BC\"}"));
        done(
                6,
                taskForce.post(
                        at(task, "completion-rejections"), "{\"reason\":\"thiếu phụ lục\"}"));
        done(7, unit.post(at(task, "completion-reports"), "{\"document\":\"691/BC\"}"));
        done(8, taskForce.post(at(task, "completion-acceptances"), "{}"));

        var view = city.as(Api.JUSTICE).get("/api/v1/tasks/" + task + "?atLeast=8");
        assertThat(view.status()).as(view.toString()).isEqualTo(200);
        assertThat(view.text("class")).isEqualTo("COMPLETED_ON_TIME");
        assertThat(view.text("due")).isEqualTo("2026-07-01");
        assertThat(view.text("originalDue")).isEqualTo("2026-06-14");
        assertThat(view.body().path("timeline")).hasSize(8);
        assertThat(view.body().path("timeline").path(6).path("document").asString())
                .isEqualTo("691/BC");
        assertThat(view.body().path("timeline").path(6).path("actor").asString()).isEqualTo("kim");
        assertThat(view.body().path("explanation").path("vi").asString()).isNotEmpty();
    }

    @Test
    void a_withdrawn_task_is_closed_for_everybody_and_for_every_wish() {
        var task = city.task("H26.01", "");
        done(
                2,
                city.as(Api.TASK_FORCE)
                        .post(at(task, "withdrawals"), "{\"document\":\"15/UBND\"}"));
        for (var wish : TaskWorkIT.wishes()) {
            refused(409, "TASK_CLOSED", city.as(Api.TASK_FORCE).post(at(task, wish[0]), wish[1]));
        }
        stands(task, 2);
    }

    @Test
    void an_unknown_task_is_nowhere() {
        var nowhere = "0b4e7a0e-5fe8-3df4-ab11-e08238ffe6a5";
        for (var wish : wishes()) {
            refused(
                    404,
                    "UNKNOWN_TASK",
                    city.as(Api.TASK_FORCE).post(at(nowhere, wish[0]), wish[1]));
        }
        var reply = city.as(Api.TASK_FORCE).post(at("nonsense", "progress"), "{\"percent\":1}");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
    }

    @Test
    void another_units_officer_does_nothing_and_sees_nothing() {
        var task = city.task("H26.01", "26/05/2026");
        for (var wish : wishes()) {
            var reply = city.as(Api.INDUSTRY).post(at(task, wish[0]), wish[1]);
            assertThat(reply.status()).as(wish[0] + " " + reply).isEqualTo(403);
        }
        refused(
                403,
                "NOT_THE_LEAD_UNIT",
                city.as(Api.INDUSTRY).post(at(task, "progress"), "{\"percent\":1}"));
        refused(
                403,
                "ANOTHER_UNITS_TASK",
                city.as(Api.INDUSTRY).get("/api/v1/tasks/" + task + "?atLeast=1"));
        stands(task, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "extension-grants,'{\"to\":\"2026-07-01\"}'",
        "extension-refusals,{}",
        "completion-acceptances,{}",
        "completion-rejections,'{\"reason\":\"x\"}'",
        "withdrawals,{}"
    })
    void decisions_are_not_the_units_own(String path, String body) {
        var task = city.task("H26.01", "26/05/2026");
        refused(403, "FORBIDDEN", city.as(Api.JUSTICE).post(at(task, path), body));
        stands(task, 1);
    }

    @Test
    void a_stale_if_match_changes_nothing() {
        var task = city.task("H26.01", "26/05/2026");
        var unit = city.as(Api.JUSTICE);
        var first = unit.with("If-Match", "\"1\"").post(at(task, "progress"), "{\"percent\":10}");
        done(2, first);
        assertThat(first.header("ETag")).isEqualTo("\"2\"");
        refused(
                412,
                "STALE_VERSION",
                unit.with("If-Match", "\"1\"").post(at(task, "progress"), "{\"percent\":20}"));
        refused(
                400,
                "BAD_IF_MATCH",
                unit.with("If-Match", "yesterday").post(at(task, "progress"), "{\"percent\":20}"));
        stands(task, 2);
    }

    @Test
    void who_comes_second_is_told_which_version_there_is_and_what_he_missed() {
        var task = city.task("H26.01", "26/05/2026");
        var unit = city.as(Api.JUSTICE);
        done(2, unit.post(at(task, "progress"), "{\"percent\":10,\"text\":\"đã họp\"}"));
        done(3, city.as(Api.TASK_FORCE).post(at(task, "stars"), "{\"starred\":true}"));
        var told = unit.with("If-Match", "\"1\"").post(at(task, "progress"), "{\"percent\":20}");
        refused(412, "STALE_VERSION", told);
        assertThat(told.header("ETag")).isEqualTo("\"3\"");
        assertThat(told.body().path("version").asLong()).isEqualTo(3);
        var missed = told.body().path("meanwhile");
        assertThat(missed).hasSize(2);
        assertThat(missed.path(0).path("type").asString()).isEqualTo("task.progress-updated.v1");
        assertThat(missed.path(0).path("sequence").asLong()).isEqualTo(2);
        assertThat(missed.path(0).path("actor").asString()).isEqualTo("kim");
        assertThat(missed.path(0).path("unit").asString()).isEqualTo("H26.01");
        assertThat(missed.path(0).path("text").asString()).isEqualTo("đã họp");
        assertThat(missed.path(0).path("at").asString()).isNotEmpty();
        assertThat(missed.path(1).path("type").asString()).isEqualTo("task.starred.v1");
        var returned =
                unit.with("If-Match", "\"2\"")
                        .post(
                                at(task, "return-requests"),
                                "{\"kind\":\"RETURNED\",\"reason\":\"không đúng việc\"}");
        refused(412, "STALE_VERSION", returned);
        assertThat(returned.body().path("meanwhile")).hasSize(1);
        var again = unit.with("If-Match", told.header("ETag"));
        done(4, again.post(at(task, "progress"), "{\"percent\":20}"));
    }

    @Test
    void who_may_not_do_it_learns_neither_the_version_nor_what_happened() {
        var task = city.task("H26.01", "26/05/2026");
        done(2, city.as(Api.JUSTICE).post(at(task, "progress"), "{\"percent\":10}"));
        var told =
                city.as(Api.INDUSTRY)
                        .with("If-Match", "\"1\"")
                        .post(at(task, "progress"), "{\"percent\":20}");
        refused(403, "NOT_THE_LEAD_UNIT", told);
        assertThat(told.header("ETag")).isEmpty();
        assertThat(told.body().has("version")).isFalse();
        assertThat(told.body().has("meanwhile")).isFalse();
    }

    @Test
    void the_same_key_again_gets_the_same_answer_and_changes_nothing() {
        var task = city.task("H26.01", "26/05/2026");
        var unit = city.as(Api.JUSTICE).with("Idempotency-Key", "k-" + task);
        var once = unit.post(at(task, "progress"), "{\"percent\":10}");
        var again = unit.post(at(task, "progress"), "{\"percent\":10}");
        done(2, once);
        assertThat(again.body()).isEqualTo(once.body());
        refused(422, "KEY_REUSED", unit.post(at(task, "progress"), "{\"percent\":11}"));
        stands(task, 2);
        var answer = city.as(Api.JUSTICE).get("/api/v1/commands/" + task + "/k-" + task);
        assertThat(answer.body()).isEqualTo(once.body());
    }

    @Test
    void nobody_but_the_migration_role_claims_a_time_and_not_one_to_come() {
        var task = city.task("H26.01", "26/05/2026");
        var now = "2026-05-13T09:00:00+07:00";
        refused(
                403,
                "NOT_ALLOWED_TO_CLAIM_A_TIME",
                city.as(Api.TASK_FORCE)
                        .with("Dondoc-Recorded-At", now)
                        .post(at(task, "progress"), "{\"percent\":1}"));
        var migration = city.as(Api.MIGRATION);
        refused(
                422,
                "TIME_IN_THE_FUTURE",
                migration
                        .with("Dondoc-Recorded-At", "2026-05-14T00:00:00+07:00")
                        .post(at(task, "progress"), "{\"percent\":1}"));
        refused(
                422,
                "TIME_BEFORE_THE_DAY",
                migration
                        .with("Dondoc-Recorded-At", "2026-05-12T23:59:59+07:00")
                        .post(at(task, "progress"), "{\"percent\":1}"));
        refused(
                400,
                "BAD_RECORDED_AT",
                migration
                        .with("Dondoc-Recorded-At", "yesterday")
                        .post(at(task, "progress"), "{\"percent\":1}"));
        stands(task, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "progress,'{\"percent\":101}',422,BAD_PERCENT",
        "progress,'{}',422,EMPTY_PROGRESS",
        "progress,'{\"percent\":\"x\"}',400,BAD_VALUE",
        "extension-grants,'{\"to\":\"2026-05-20\"}',422,NOT_LATER",
        "extension-grants,'{\"to\":\"2026-02-30\"}',400,BAD_VALUE",
        "extension-grants,'{}',400,MISSING_FIELD",
        "extension-grants,'{\"to\":\"2026-07-01\"}',422,TEXT_MISSING",
        "extension-grants,'{\"to\":\"2101-01-01\"}',422,YEAR_OUT_OF_RANGE",
        "extension-refusals,'{}',404,UNKNOWN_REQUEST",
        "completion-reports,'{\"reportedOn\":\"2026-05-14\"}',422,DATE_IN_THE_FUTURE",
        "completion-acceptances,'{}',409,NOT_REPORTED",
        "withdrawals,'{\"effective\":\"2026-05-14\"}',422,DATE_IN_THE_FUTURE"
    })
    void a_bad_wish_is_refused_with_its_own_problem(
            String path, String body, int status, String code) {
        var task = city.task("H26.01", "26/05/2026");
        refused(status, code, city.as(Api.TASK_FORCE).post(at(task, path), body));
        stands(task, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "\"lead\":\"H26.01\",\"lead\":\"H99\",422,UNKNOWN_UNIT,lead",
        "\"lead\":\"H26.01\",\"lead\":\"H26.11\",422,UNIT_NOT_IN_FORCE,lead",
        "\"lead\":\"H26.01\",\"lead\":\"Sở Tư pháp và Sở Công Thương\",422,TWO_LEAD_UNITS,lead",
        "P00006,P99999,422,UNKNOWN_PERSON,leader",
        "P00006,P00011,422,PERSON_OF_ANOTHER_UNIT,leader",
        "P00006,P00010,422,WRONG_POST,leader",
        "P00010,P00006,422,WRONG_POST,officer",
        "26/05/2026,31/02/2026,422,BAD_DEADLINE,",
        "26/05/2026,31/12/9999,422,BAD_DEADLINE,",
        "'\"phrase\"','\"coordinators\":[null],\"phrase\"',422,TEXT_MISSING,coordinators",
        "'\"content\":','\"contents\":1,\"content\":',400,UNKNOWN_FIELD,contents"
    })
    void a_task_with_a_fault_is_not_given(
            String part, String instead, int status, String code, String field) {
        var body = city.taskBody("H26.01", "26/05/2026").replace(part, instead);
        var reply = city.as(Api.TASK_FORCE).post("/api/v1/tasks", body);
        refused(status, code, reply);
        if (field != null) {
            assertThat(reply.field()).isEqualTo(field);
        }
    }

    @Test
    void a_task_is_not_given_twice_nor_by_an_officer() {
        var body = city.taskBody("H26.01", "26/05/2026");
        var given = city.as(Api.TASK_FORCE).post("/api/v1/tasks", body);
        assertThat(given.status()).isEqualTo(201);
        assertThat(given.header("Location")).isEqualTo("/api/v1/tasks/" + given.text("id"));
        refused(409, "ALREADY_ASSIGNED", city.as(Api.TASK_FORCE).post("/api/v1/tasks", body));
        refused(403, "FORBIDDEN", city.as(Api.JUSTICE).post("/api/v1/tasks", body));
    }

    @Test
    void a_directive_is_registered_once_and_a_secret_one_never() {
        var again = city.as(Api.TASK_FORCE).post("/api/v1/directives", ServedCity.DIRECTIVE_BODY);
        refused(409, "DIRECTIVE_ALREADY_REGISTERED", again);
        assertThat(again.text("see")).isEqualTo("/api/v1/directives/" + city.directive());
        var secret =
                ServedCity.DIRECTIVE_BODY.replace("\"about\"", "\"secrecy\":\"Tối mật\",\"about\"");
        refused(422, "SECRET", city.as(Api.TASK_FORCE).post("/api/v1/directives", secret));
        refused(
                404,
                "UNKNOWN_DIRECTIVE",
                city.as(Api.TASK_FORCE)
                        .post(
                                "/api/v1/tasks",
                                city.taskBody("H26.01", "")
                                        .replace(
                                                city.directive(),
                                                "0b4e7a0e-5fe8-3df4-ab11-e08238ffe6a5")));
    }

    private static String[][] wishes() {
        return new String[][] {
            {"progress", "{\"percent\":1}"},
            {"extension-requests", "{\"proposed\":\"2026-07-01\",\"reason\":\"x\"}"},
            {"extension-grants", "{\"to\":\"2026-07-01\",\"reason\":\"x\"}"},
            {"extension-refusals", "{\"reason\":\"x\"}"},
            {"completion-reports", "{\"document\":\"1/BC\"}"},
            {"completion-acceptances", "{}"},
            {"completion-rejections", "{\"reason\":\"x\"}"},
            {"withdrawals", "{}"},
            {"handovers", "{\"lead\":\"H26.02\",\"leader\":\"P00011\",\"officer\":\"P00013\"}"},
            {"acknowledgements", "{}"},
            {"return-requests", "{\"kind\":\"RETURNED\",\"reason\":\"x\"}"},
            {"return-decisions", "{\"accepted\":true}"},
            {"acceptance-revocations", "{\"reason\":\"x\"}"},
            {"contributions", "{\"unit\":\"H26.02\",\"text\":\"x\"}"},
            {
                "deadline-advances",
                "{\"to\":\"2026-05-20\",\"directive\":\"%s\"}".formatted(city.directive())
            },
            {"stars", "{\"starred\":true}"}
        };
    }

    private static String at(String task, String what) {
        return "/api/v1/tasks/" + task + "/" + what;
    }

    /// The task is read at this version, and at no later one.
    private static void stands(String task, long version) {
        var read = city.as(Api.TASK_FORCE).get("/api/v1/tasks/" + task + "?atLeast=" + version);
        done(version, read);
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

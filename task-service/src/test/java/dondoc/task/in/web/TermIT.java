package dondoc.task.in.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How long a task may take, through the public doors, and what is refused to whom. The city has days
/// of its own.
class TermIT {
    private static final String SUSPENSION =
            "{\"awaits\":\"Bộ Xây dựng\",\"document\":\"1203/BXD-KTXD\"}";

    private static ServedCity city;

    @BeforeAll
    static void start() {
        city = ServedCity.ofItsOwn();
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    @Test
    void a_task_waits_for_a_ministry_and_nobody_is_late_meanwhile() {
        var task = city.task("H26.01", "Trước ngày 16/05/2026");
        var taskForce = city.as(Api.TASK_FORCE);
        done(2, taskForce.post(at(task, "suspensions"), SUSPENSION));
        refused(409, "ALREADY_SUSPENDED", taskForce.post(at(task, "suspensions"), SUSPENSION));
        refused(
                409,
                "TASK_SUSPENDED",
                city.as(Api.JUSTICE).post(at(task, "completion-reports"), "{}"));

        day("2026-05-27");
        var waiting = city.as(Api.JUSTICE).get(path(task) + "?atLeast=2");
        assertThat(waiting.text("class")).isEqualTo("OPEN_WITHIN_DEADLINE");
        assertThat(waiting.body().path("suspended").path("awaits").asString())
                .isEqualTo("Bộ Xây dựng");
        assertThat(waiting.text("due")).isEqualTo("2026-05-15");
        assertThat(waiting.body().path("explanation").path("vi").asString())
                .endsWith("tạm dừng chờ cấp trên, thời hạn được gác lại.");
        assertThat(city.as(Api.JUSTICE).get("/api/v1/tasks?class=OPEN_OVERDUE").body().toString())
                .doesNotContain(task);

        done(3, taskForce.post(at(task, "resumptions"), "{\"document\":\"1377/BXD-KTXD\"}"));
        refused(409, "NOT_SUSPENDED", taskForce.post(at(task, "resumptions"), "{}"));
        var view = city.as(Api.JUSTICE).get(path(task) + "?atLeast=3");
        assertThat(view.text("due")).as("ten working days later").isEqualTo("2026-05-29");
        assertThat(view.text("originalDue")).isEqualTo("2026-05-15");
        assertThat(view.body().path("waits").path("workingDays").asInt()).isEqualTo(10);
        assertThat(view.body().path("suspended").isMissingNode()).isTrue();
        assertThat(view.body().path("explanation").path("vi").asString())
                .contains("đã chờ 10 ngày làm việc")
                .endsWith("đến hết ngày 29/05/2026.");
        done(4, city.as(Api.JUSTICE).post(at(task, "completion-reports"), "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"suspensions", "resumptions"})
    void waiting_is_not_the_units_to_decide(String what) {
        var task = city.task("H26.01", "");
        for (var who : new String[] {Api.JUSTICE, Api.INDUSTRY, Api.ADMINISTRATOR}) {
            refused(403, "FORBIDDEN", city.as(who).post(at(task, what), SUSPENSION));
        }
        assertThat(city.as(Api.TASK_FORCE).get(path(task) + "?atLeast=1").text("version"))
                .isEqualTo("1");
    }

    @Test
    void whoever_suspends_says_for_whom() {
        var task = city.task("H26.01", "");
        var reply = city.as(Api.TASK_FORCE).post(at(task, "suspensions"), "{\"awaits\":\" \"}");
        refused(422, "TEXT_MISSING", reply);
        assertThat(reply.field()).isEqualTo("awaits");
    }

    @Test
    void the_rules_of_extensions_are_told_to_everybody_and_hold() {
        var rules = city.as(Api.JUSTICE).get("/api/v1/extension-rules").body();
        var most = rules.path("policies").path(0).path("most").asInt();
        assertThat(rules.path("policies").path(0).path("longestWorkingDays").asInt())
                .isEqualTo(125);
        assertThat(rules.path("reasons").toString())
                .contains("AWAITING_SUPERIOR", "Chờ ý kiến cấp trên");

        var task = city.task("H26.01", "30/06/2026");
        var tooLong = city.as(Api.TASK_FORCE).post(at(task, "extension-grants"), grant(2027, 30));
        refused(422, "EXTENDED_TOO_LONG", tooLong);
        assertThat(tooLong.field()).isEqualTo("to");
        for (int i = 1; i <= most; i++) {
            done(i + 1, city.as(Api.TASK_FORCE).post(at(task, "extension-grants"), grant(2026, i)));
        }
        refused(
                409,
                "TOO_MANY_EXTENSIONS",
                city.as(Api.TASK_FORCE).post(at(task, "extension-grants"), grant(2026, 20)));
        var view = city.as(Api.JUSTICE).get(path(task) + "?atLeast=" + (most + 1)).body();
        assertThat(view.path("explanation").path("vi").asString())
                .startsWith("Hạn ghi rõ ngày 30/06/2026")
                .endsWith("được gia hạn theo 31/UBND: đến hết ngày %02d/07/2026.".formatted(most));
        assertThat(view.path("timeline").path(1).path("reasonCode").asString())
                .isEqualTo("FORCE_MAJEURE");
    }

    @Test
    void a_reason_nobody_knows_is_none() {
        var task = city.task("H26.01", "30/06/2026");
        var reply =
                city.as(Api.JUSTICE)
                        .post(
                                at(task, "extension-requests"),
                                "{\"proposed\":\"2026-07-15\",\"reason\":\"x\",\"reasonCode\":\"LAZY\"}");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.field()).isEqualTo("reasonCode");
    }

    private static String grant(int year, int day) {
        return """
        {"to":"%d-07-%02d","document":"31/UBND","authority":"CHAIRMAN","reasonCode":"FORCE_MAJEURE"}\
        """
                .formatted(year, day);
    }

    private static void day(String day) {
        var begun =
                city.as(Api.MIGRATION)
                        .post("/api/v1/clock/days", "{\"date\":\"%s\"}".formatted(day));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(200);
    }

    private static String path(String task) {
        return "/api/v1/tasks/" + task;
    }

    private static String at(String task, String what) {
        return path(task) + "/" + what;
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

package dondoc.task.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dondoc.task.domain.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What was closed when its calendar changed or its directive ended, and is open again afterwards.
class LatecomersIT {
    private static ServedCity city;
    private static Api taskForce;

    @BeforeAll
    static void start() {
        city = ServedCity.ofItsOwn();
        taskForce = city.as(Api.TASK_FORCE);
        done(city.as(Api.MIGRATION).post("/api/v1/clock/loaded", "{}"));
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    @Test
    void a_revoked_task_is_counted_anew_by_itself_and_a_fan_out_answers_what_was_decided() {
        var completed = completed(city.task("H26.01", "Trong 9 ngày làm việc"));
        var wish =
                """
                {"clause":"N1","content":"Rà soát","coordinators":[],
                 "phrase":"Trong 9 ngày làm việc",
                 "units":[{"lead":"H26.01","leader":"P00006","officer":"P00010"}]}\
                """;
        var fanOut = "/api/v1/directives/" + city.directive() + "/fan-outs";
        var decided = taskForce.post(fanOut, wish);
        assertThat(decided.text("due")).as(decided.toString()).isEqualTo("2026-05-26");

        var calendar =
                new String(Samples.bytes("calendar-vn.csv"), StandardCharsets.UTF_8).strip()
                        + "\r\n2026-05-25,OFF_SWAP,Hoán đổi\r\n";
        var door = "/api/v1/imports/calendar?notice=5678/TB-BNV";
        done(city.as(Api.ADMINISTRATOR).csv(door, calendar));
        assertThat(task(completed).text("due")).isEqualTo("2026-05-26");

        assertThat(taskForce.post(fanOut, wish).body()).isEqualTo(decided.body());

        revoked(completed);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> task(completed).text("due").equals("2026-05-27"));
        assertThat(task(completed).text("originalDue")).isEqualTo("2026-05-26");
    }

    @Test
    void a_task_that_is_open_again_under_a_recalled_directive_is_withdrawn_by_itself() {
        var body = ServedCity.DIRECTIVE_BODY.replace("2/UBND-TH", "77/UBND-TH");
        var directive = done(taskForce.post("/api/v1/directives", body)).text("id");
        var given = city.taskBody("H26.01", "26/05/2026").replace(city.directive(), directive);
        var task = completed(done(taskForce.post("/api/v1/tasks", given)).text("id"));
        var recall = "{\"document\":\"78/UBND-TH\"}";
        var recalled = done(taskForce.post("/api/v1/directives/" + directive + "/recalls", recall));
        assertThat(recalled.body().path("withdrawn")).isEmpty();

        revoked(task);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> task(task).text("class").equals("WITHDRAWN"));
        assertThat(task(task).text("supersededBy")).isEqualTo(directive);
    }

    private static String completed(String task) {
        for (var step : new String[] {"completion-reports", "completion-acceptances"}) {
            done(taskForce.post("/api/v1/tasks/" + task + "/" + step, "{}"));
        }
        taskForce.get("/api/v1/tasks/" + task + "?atLeast=3");
        return task;
    }

    private static void revoked(String task) {
        var why = "{\"reason\":\"chưa xong\"}";
        done(taskForce.post("/api/v1/tasks/" + task + "/acceptance-revocations", why));
    }

    private static Api.Reply task(String id) {
        return done(taskForce.get("/api/v1/tasks/" + id));
    }

    private static Api.Reply done(Api.Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isBetween(200, 299);
        return reply;
    }
}

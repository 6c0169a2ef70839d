package dondoc.task.in.web;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.task.in.page.Visitor;
import dondoc.web.Roles;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A unit is abolished while it has open tasks.
class OrphansIT {
    private static final String UNITS =
            """
            code,name,kind,parent,valid_from,valid_to
            H26.90,Chi cục Thử nghiệm,DEPARTMENT,H26,2026-01-01,%1$s
            H26.91,Sở Kế thừa,DEPARTMENT,H26,2026-01-01,
            H26.92,Chi cục Chia tách,DEPARTMENT,H26,2026-01-01,%1$s
            H26.93,Chi cục Không người nối,DEPARTMENT,H26,2026-01-01,%1$s
            H26.94,Chi cục Sáp nhập,DEPARTMENT,H26,2026-01-01,%1$s
            """;
    private static final String PEOPLE =
            """
            id,name,unit,post,valid_from,valid_to
            P90001,Nguyễn Một,H26.90,LEADER,2026-01-01,
            P90002,Nguyễn Hai,H26.90,SPECIALIST,2026-01-01,
            P94001,Nguyễn Năm,H26.94,LEADER,2026-01-01,
            P94002,Nguyễn Sáu,H26.94,SPECIALIST,2026-01-01,
            P91001,Nguyễn Ba,H26.91,LEADER,2026-01-01,
            P91002,Nguyễn Bốn,H26.91,SPECIALIST,2026-01-01,
            """;
    private static final String SUCCESSION =
            """
            from,to,effective,kind
            H26.90,H26.91,2026-05-13,MERGED
            H26.94,H26.91,2026-05-13,MERGED
            H26.92,H26.91,2026-05-13,SPLIT
            H26.92,H26.01,2026-05-13,SPLIT
            """;
    private static final String LEFT = "H26.91,SPECIALIST,2026-01-01,2026-05-13";
    private static final String VACANCIES = "/api/v1/vacancies";
    private static final String HANDOVERS = "/api/v1/orphans/handovers";
    private static final String WISH =
            "{\"unit\":\"H26.90\",\"leader\":\"P91001\",\"officer\":\"P91002\",\"document\":\"20/NQ\"}";

    @Test
    void its_open_tasks_wait_in_a_queue_and_go_to_its_only_successor_once() {
        try (var city = ServedCity.ofItsOwn()) {
            load(city, "units", UNITS.formatted(""));
            load(city, "people", PEOPLE);
            var first = task(city);
            var second = task(city);
            var third = task(city, "H26.94", "P94001", "P94002");
            var fourth = task(city, "H26.94", "P94001", "P94002");
            load(city, "units", UNITS.formatted("2026-05-13"));
            load(city, "succession", SUCCESSION);

            assertThat(city.as(Api.TASK_FORCE).get(VACANCIES).body().path("items")).isEmpty();
            city.as(Api.TASK_FORCE).get("/api/v1/tasks/" + fourth + "?atLeast=1");
            onThePages(city, third, fourth);
            inPagesWithTheSuccessor(city, first, second);
            refusals(city);
            var taskForce = city.as(Api.TASK_FORCE);
            var preview = taskForce.post(HANDOVERS + "?dryRun=true", WISH);
            assertThat(preview.body().path("tasks").toString()).contains(first, second);
            assertThat(version(city, first)).isEqualTo(1);

            var moved = taskForce.post(HANDOVERS, WISH);
            assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
            assertThat(moved.body().path("tasks")).hasSize(2);
            for (var id : new String[] {first, second}) {
                var view = taskForce.get("/api/v1/tasks/" + id + "?atLeast=2");
                assertThat(view.text("lead")).isEqualTo("H26.91");
            }
            var again = taskForce.post(HANDOVERS, WISH);
            assertThat(again.body().path("tasks")).as(again.toString()).isEmpty();
            assertThat(version(city, first)).isEqualTo(2);
            assertThat(taskForce.get("/api/v1/orphans").body().path("total").asInt()).isZero();

            load(city, "people", PEOPLE.replace("H26.91,SPECIALIST,2026-01-01,", LEFT));
            vacancies(city, first, second);
        }
    }

    private static void vacancies(ServedCity city, String first, String second) {
        var taskForce = city.as(Api.TASK_FORCE);
        var page = taskForce.get(VACANCIES + "?limit=1");
        var next = taskForce.get(VACANCIES + "?limit=1&cursor=" + page.text("next"));
        assertThat(next.body().path("items")).isNotEqualTo(page.body().path("items"));
        var all = taskForce.get(VACANCIES);
        assertThat(all.body().path("items").toString()).contains(first, second);
        assertThat(all.text("next")).isEmpty();
        var row = page.body().path("items").path(0);
        assertThat(row.path("officerLeft").asBoolean()).isTrue();
        assertThat(row.path("leaderLeft").asBoolean()).isFalse();
        refused(400, "BAD_CURSOR", taskForce.get("/api/v1/orphans?cursor=" + page.text("next")));
        refused(403, "FORBIDDEN", city.as(Api.JUSTICE).get(VACANCIES));
        refused(403, "FORBIDDEN", city.as(Api.PUBLISHER).get(VACANCIES));
    }

    /// One is given by itself, then all of the unit's are shown before they move.
    private static void onThePages(ServedCity city, String one, String other) {
        var registrar = Visitor.of(city, "taskforce", null, Roles.TASK_FORCE);
        assertThat(registrar.look("/registry/orphans").text())
                .contains("Chi cục Sáp nhập", "Sở Kế thừa");
        var handover = "/registry/handovers/" + one;
        var form =
                Visitor.fill(
                        registrar.look(handover),
                        "lead",
                        "Sở Kế thừa",
                        "leader",
                        "P91001",
                        "officer",
                        "P91002");
        assertThat(registrar.follow(registrar.send(handover, form)).text())
                .contains("Đã giao cho đơn vị khác");

        var unit = "/registry/orphans/H26.94";
        assertThat(registrar.look(unit).html()).contains(other, "P91001").doesNotContain(one);
        var people = Map.of("leader", "P91001", "officer", "P91002");
        var wrong = registrar.send(unit, Map.of("leader", "P00006", "officer", "P91002"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html()).contains("<a href=\"#leader\">");
        var preview = registrar.send(unit, people);
        assertThat(preview.text()).contains("1 nhiệm vụ sẽ chuyển cho Sở Kế thừa");
        assertThat(version(city, other)).isEqualTo(1);
        var yes = new HashMap<>(people);
        yes.put("confirmed", "true");
        assertThat(registrar.send(unit, yes).text())
                .contains("Đã chuyển 1 nhiệm vụ cho Sở Kế thừa", "Không còn nhiệm vụ nào chờ");
        assertThat(version(city, other)).isEqualTo(2);
        assertThat(registrar.look("/registry/orphans/H26.01").status()).isEqualTo(404);
        assertThat(registrar.look("/registry/orphans/none!").status()).isEqualTo(400);
    }

    private static void inPagesWithTheSuccessor(ServedCity city, String first, String second) {
        var taskForce = city.as(Api.TASK_FORCE);
        taskForce.get("/api/v1/tasks/" + second + "?atLeast=1");
        var page = taskForce.get("/api/v1/orphans?limit=1");
        assertThat(page.body().path("total").asInt()).as(page.toString()).isEqualTo(2);
        assertThat(page.body().path("items").path(0).path("successors").path(0).asString())
                .isEqualTo("H26.91");
        var next = taskForce.get("/api/v1/orphans?limit=1&cursor=" + page.text("next"));
        assertThat(page.body().path("items").toString() + next.body().path("items"))
                .contains(first, second);
        assertThat(next.text("next")).isEmpty();
        refused(400, "BAD_CURSOR", taskForce.get("/api/v1/tasks?cursor=" + page.text("next")));
        refused(400, "BAD_CURSOR", taskForce.get("/api/v1/orphans?cursor=nonsense"));
        refused(403, "FORBIDDEN", city.as(Api.JUSTICE).get("/api/v1/orphans"));
    }

    private static void refusals(ServedCity city) {
        refused(403, "FORBIDDEN", city.as(Api.JUSTICE).post(HANDOVERS, WISH));
        refusedOf(city, "H26.92", 409, "SPLIT_NEEDS_A_PERSON");
        refusedOf(city, "H26.93", 409, "NO_SUCCESSOR");
        refusedOf(city, "H26.01", 409, "UNIT_STILL_IN_FORCE");
        refusedOf(city, "H26.99", 422, "UNKNOWN_UNIT");
        refused(
                422,
                "PERSON_OF_ANOTHER_UNIT",
                city.as(Api.TASK_FORCE).post(HANDOVERS, WISH.replace("P91001", "P00006")));
    }

    private static void refusedOf(ServedCity city, String unit, int status, String code) {
        var wish = WISH.replace("H26.90", unit);
        refused(status, code, city.as(Api.TASK_FORCE).post(HANDOVERS, wish));
        refused(status, code, city.as(Api.TASK_FORCE).post(HANDOVERS + "?dryRun=true", wish));
    }

    private static void load(ServedCity city, String what, String csv) {
        var reply =
                city.as(Api.MIGRATION)
                        .csv("/api/v1/imports/" + what, csv.strip().replace("\n", "\r\n"));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.body().path("refused")).as(reply.toString()).isEmpty();
    }

    private static String task(ServedCity city) {
        return task(city, "H26.90", "P90001", "P90002");
    }

    private static String task(ServedCity city, String lead, String leader, String officer) {
        var body =
                city.taskBody("H26.02", "26/05/2026")
                        .replace("H26.02", lead)
                        .replace("P00011", leader)
                        .replace("P00013", officer);
        var reply = city.as(Api.TASK_FORCE).post("/api/v1/tasks", body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.text("id");
    }

    private static long version(ServedCity city, String task) {
        return city.as(Api.TASK_FORCE).get("/api/v1/tasks/" + task).body().path("version").asLong();
    }

    private static void refused(int status, String code, Api.Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }
}

package dondoc.endtoend;

import static dondoc.endtoend.Caller.body;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dondoc.standalone.users.Users;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A fact told at one door is seen at all the others, in its time.
@Order(2)
class WayOfOneFactIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final City city = City.running();
    private final Desk desk = new Desk(city);

    @Test
    void a_task_not_done_in_time_is_overdue_urged_reported_and_published() throws Exception {
        var due = desk.today();
        var task = desk.task(due);
        desk.until(due.plusDays(1));

        await("the list of the department")
                .atMost(PATIENCE)
                .until(() -> classOf(task).equals("OPEN_OVERDUE"));
        await("the overdue list")
                .atMost(PATIENCE)
                .until(() -> overdueOn(due.plusDays(1)).contains(task));

        var wednesday = due.with(TemporalAdjusters.next(WEDNESDAY));
        desk.until(wednesday.plusDays(1));
        await("the urging letter").atMost(PATIENCE).until(() -> letterOf(wednesday).contains(task));
        await("the weekly report").atMost(PATIENCE).until(() -> reported(wednesday));
        await("the quarterly report")
                .atMost(PATIENCE)
                .until(() -> status("reporting", "/api/v1/periods/Q2026-3") == 200);

        await("the list of the quarter").atMost(PATIENCE).until(() -> listed("2026-Q4"));
    }

    @Test
    void a_task_that_waits_for_a_superior_is_late_nowhere_and_late_again_when_it_goes_on()
            throws Exception {
        var due = desk.today();
        var task = desk.task(due);
        desk.until(due.plusDays(1));
        await("the overdue list")
                .atMost(PATIENCE)
                .until(() -> overdueOn(due.plusDays(1)).contains(task));

        decide(task, "suspensions", body("awaits", "Bộ Xây dựng"));
        desk.until(due.plusDays(2));
        await("the list of the department")
                .atMost(PATIENCE)
                .until(() -> classOf(task).equals("OPEN_WITHIN_DEADLINE"));
        await("the episode that has ended")
                .atMost(PATIENCE)
                .until(() -> episodesOf(task).contains("SUSPENDED"));
        assertThat(overdueOn(due.plusDays(2))).doesNotContain(task);

        decide(task, "resumptions", body());
        await("the list of the department")
                .atMost(PATIENCE)
                .until(() -> classOf(task).equals("OPEN_OVERDUE"));
        await("another episode")
                .atMost(PATIENCE)
                .until(() -> overdueOn(due.plusDays(2)).contains(task));
        assertThat(episodesOf(task)).contains("SUSPENDED", "OPEN");
    }

    @Test
    void a_closed_quarter_is_released_by_the_publisher_and_read_by_anybody() throws Exception {
        var publisher = city.caller(Users.PUBLISHER);
        desk.until(LocalDate.of(2026, 10, 1));
        await("the third quarter is over")
                .atMost(PATIENCE)
                .until(() ->
                        city.caller(Users.TASK_FORCE)
                                .get(city.doors().publication(), "/api/v1/quarters/2026-Q3/late")
                                .body()
                                .path("closed")
                                .asBoolean());

        var refused =
                city.caller(Users.TASK_FORCE)
                        .post(
                                city.doors().publication(),
                                "/api/v1/editions",
                                body("quarter", "2026-Q3"));
        assertThat(refused.status()).isEqualTo(403);

        var released =
                publisher.post(
                        city.doors().publication(), "/api/v1/editions", body("quarter", "2026-Q3"));
        assertThat(released.status()).as("%s", released.body()).isEqualTo(201);

        var index = city.doors().publication().resolve("/public/editions.json");
        await("the public index")
                .atMost(PATIENCE)
                .until(() -> Caller.anybody(index, Map.of()).whole().body().contains("2026-Q3"));

        var address = city.doors().publication().resolve("/public/editions/2026-Q3/1/list.json");
        var list = Caller.anybody(address, Map.of());
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.header("ETag")).matches("\"[0-9a-f]{64}\"");
        assertThat(Caller.anybody(address, Map.of("If-None-Match", list.header("ETag"))).status())
                .isEqualTo(304);
    }

    private String classOf(String task) throws Exception {
        return city.caller(Desk.OFFICER)
                .get(city.doors().task(), "/api/v1/tasks/" + task)
                .body()
                .path("class")
                .asString("");
    }

    private String overdueOn(LocalDate day) throws Exception {
        return city.caller(Users.TASK_FORCE)
                .get(city.doors().escalation(), "/api/v1/overdue?asOf=" + day)
                .whole()
                .body();
    }

    private void decide(String task, String what, Map<String, Object> decision) throws Exception {
        var answer =
                city.caller(Users.TASK_FORCE)
                        .post(
                                city.doors().task(),
                                "/api/v1/tasks/%s/%s".formatted(task, what),
                                decision);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }

    private String episodesOf(String task) throws Exception {
        return city.caller(Users.TASK_FORCE)
                .get(city.doors().escalation(), "/api/v1/episodes?task=" + task)
                .whole()
                .body();
    }

    private String letterOf(LocalDate wednesday) throws Exception {
        return city.caller(Users.TASK_FORCE)
                .get(
                        city.doors().escalation(),
                        "/api/v1/letters/%s/%s".formatted(Desk.DEPARTMENT, week(wednesday)))
                .whole()
                .body();
    }

    private boolean reported(LocalDate wednesday) throws Exception {
        var tuesday = wednesday.with(TemporalAdjusters.previous(TUESDAY));
        JsonNode report =
                city.caller(Users.LEADERSHIP)
                        .get(city.doors().reporting(), "/api/v1/periods/" + weekly(tuesday))
                        .body();
        return report.path("cutoff").asString("").equals(tuesday.toString())
                && report.path("units").path(Desk.DEPARTMENT).path("OPEN_OVERDUE").asInt() > 0;
    }

    private int status(String service, String path) throws Exception {
        var door =
                service.equals("reporting") ? city.doors().reporting() : city.doors().publication();
        return city.caller(Users.LEADERSHIP).get(door, path).status();
    }

    private boolean listed(String quarter) throws Exception {
        return city.caller(Users.LEADERSHIP)
                        .get(city.doors().publication(), "/api/v1/quarters/" + quarter + "/late")
                        .body()
                        .path("units")
                        .path(Desk.DEPARTMENT)
                        .asInt()
                > 0;
    }

    private static String week(LocalDate day) {
        return "%d-W%02d"
                .formatted(
                        day.get(IsoFields.WEEK_BASED_YEAR),
                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /// How reporting-service calls the week of a cut-off.
    private static String weekly(LocalDate day) {
        return "W" + week(day).replace("-W", "-");
    }
}

package dondoc.endtoend;

import static dondoc.endtoend.Caller.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may come in where.
@Order(3)
class DoorsIT {
    private final City city = City.running();
    private final Desk desk = new Desk(city);

    @Test
    void an_officer_neither_sees_nor_moves_another_units_task() throws Exception {
        var task = desk.task(desk.today().plusDays(30));
        var door = city.doors().task();
        await().until(() ->
                city.caller(Desk.OFFICER).get(door, "/api/v1/tasks/" + task).status() == 200);

        var other = city.caller(Desk.OTHER_OFFICER);
        assertThat(other.get(door, "/api/v1/tasks/" + task).status()).isIn(403, 404);
        var moved = other.post(door, "/api/v1/tasks/" + task + "/progress", body("percent", 10));
        assertThat(moved.status()).isEqualTo(403);
        assertThat(moved.body().path("title").asString()).isNotBlank();
        assertThat(moved.body().path("titleEn").asString()).isNotBlank();
        assertThat(other.get(door, "/api/v1/tasks?limit=500").whole().body()).doesNotContain(task);

        var own =
                city.caller(Desk.OFFICER)
                        .post(door, "/api/v1/tasks/" + task + "/progress", body("percent", 10));
        assertThat(own.status()).as("%s", own.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("closedDoors")
    void without_a_token_a_door_stays_shut(String address) throws Exception {
        var answer = Caller.anybody(java.net.URI.create(address), Map.of());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).contains("problem+json");
    }

    static Stream<String> closedDoors() {
        var doors = City.running().doors();
        return Stream.of(
                doors.task() + "/api/v1/tasks",
                doors.task() + "/api/v1/clock",
                doors.escalation() + "/api/v1/overdue",
                doors.reporting() + "/api/v1/classes",
                doors.publication() + "/api/v1/quarters/2026-Q3/late");
    }

    @Test
    void nobody_records_the_past_once_the_city_is_loaded() throws Exception {
        var answer =
                city.caller("naplieu")
                        .post(
                                city.doors().task(),
                                "/api/v1/clock/days",
                                body("date", desk.today().plusDays(1).toString()));

        assertThat(answer.status()).isEqualTo(409);
    }
}

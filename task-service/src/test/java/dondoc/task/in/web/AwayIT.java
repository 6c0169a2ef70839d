package dondoc.task.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dondoc.task.in.page.Visitor;
import dondoc.web.Roles;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Parts of the city fail: first the store, which comes back empty; then the broker.
class AwayIT {

    @Test
    void commands_need_no_store_and_without_a_broker_nothing_is_claimed() {
        try (var city = ServedCity.ofItsOwn()) {
            var task = city.task("H26.01", "26/05/2026");
            var path = "/api/v1/tasks/" + task;
            assertThat(city.as(Api.JUSTICE).get(path + "?atLeast=1").status()).isEqualTo(200);

            var address = city.store.getLocalAddress();
            city.store.shutdownNow();
            commands_still_work_and_reads_say_so(city, path);

            var store = new MongoServer(new MemoryBackend());
            store.bind(address);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(
                                            city.as(Api.JUSTICE)
                                                    .get(path)
                                                    .body()
                                                    .path("version")
                                                    .asLong())
                                    .isEqualTo(2));

            city.broker.close();
            without_a_broker_there_is_no_false_success(city, path);
            store.shutdownNow();
        }
    }

    private static void commands_still_work_and_reads_say_so(ServedCity city, String path) {
        var done = city.as(Api.JUSTICE).post(path + "/progress", "{\"percent\":10}");
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        assertThat(city.as(Api.TASK_FORCE).post("/api/v1/tasks", city.taskBody("H26.02", "")))
                .extracting(Api.Reply::status)
                .isEqualTo(201);
        for (var read : new String[] {path, "/api/v1/tasks", "/api/v1/directives"}) {
            var away = city.as(Api.TASK_FORCE).get(read);
            assertThat(away.status()).as(away.toString()).isEqualTo(503);
            assertThat(away.code()).isEqualTo("READS_AWAY");
            assertThat(away.header("Retry-After")).isNotEmpty();
        }
        var page = officer(city).look(path.replace("/api/v1", ""));
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("Tạm thời chưa tra cứu được");
        assertThat(city.as(Api.JUSTICE).get("/api/v1/units/H26.01").status()).isEqualTo(200);
        assertThat(city.as(null).get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    private static void without_a_broker_there_is_no_false_success(ServedCity city, String path) {
        var begin = System.nanoTime();
        var reply = city.as(Api.JUSTICE).post(path + "/progress", "{\"percent\":20}");
        var took = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(503);
        assertThat(reply.code()).isEqualTo("BROKER_AWAY");
        assertThat(reply.header("Retry-After")).isNotEmpty();
        assertThat(took).isLessThan(Duration.ofSeconds(6));
        a_page_keeps_what_was_typed_and_the_name_of_its_form(city, path.replace("/api/v1", ""));
    }

    private static void a_page_keeps_what_was_typed_and_the_name_of_its_form(
            ServedCity city, String path) {
        var officer = officer(city);
        var form = Visitor.fill(officer.look(path + "/progress"), "text", "Đã họp ba lần");
        var told = officer.send(path + "/progress", form);
        assertThat(told.status()).isEqualTo(503);
        assertThat(told.text())
                .contains("Chưa biết nội dung đã được ghi hay chưa", "Đã họp ba lần");
        assertThat(told.sealed()).containsEntry("key", form.get("key"));
    }

    private static Visitor officer(ServedCity city) {
        return Visitor.of(city, "kim", "H26.01", Roles.DEPARTMENT_OFFICER);
    }
}

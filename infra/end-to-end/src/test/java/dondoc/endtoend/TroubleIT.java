package dondoc.endtoend;

import static dondoc.endtoend.Caller.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Processes that die, and what is still true then.
@Order(4)
class TroubleIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final City city = City.running();
    private final Desk desk = new Desk(city);
    private String task = "";

    @BeforeEach
    void a_task_of_its_own() throws Exception {
        task = desk.task(desk.today().plusDays(30));
        city.caller(Desk.OFFICER).token();
    }

    @Test
    void a_killed_service_comes_back_and_every_answered_command_is_there_once() throws Exception {
        var address = city.doors().task().resolve("/api/v1/tasks/" + task + "/progress");
        var officer = city.patient(Desk.OFFICER);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.rangeClosed(1, 60)
                            .<Future<Long>>mapToObj(percent ->
                                    pool.submit(() -> {
                                        if (percent == 30) {
                                            city.process("task-service").kill();
                                        }
                                        return officer.post(
                                                        address,
                                                        body("text", "bước " + percent),
                                                        Map.of("Idempotency-Key", task + percent))
                                                .body()
                                                .path("version")
                                                .asLong();
                                    }))
                            .toList();
            var versions = new HashSet<Long>();
            for (var answer : answers) {
                versions.add(answer.get());
            }
            assertThat(versions).hasSize(60).doesNotContain(0L);
            assertThat(versions.stream().mapToLong(Long::longValue).max()).hasValue(61);
        }
    }

    @Test
    void without_the_broker_the_answer_is_not_now_and_nothing_is_promised() throws Exception {
        var broker = city.process("broker");
        var officer = city.caller(Desk.OFFICER);
        broker.stop();
        try {
            var answer =
                    officer.post(
                            city.doors().task(),
                            "/api/v1/tasks/" + task + "/progress",
                            body("text", "chưa ghi được"));

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotBlank();
        } finally {
            broker.start();
            broker.awaitReady(PATIENCE);
        }
        var key = UUID.randomUUID().toString();
        await("the service works again")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() ->
                        officer.post(
                                                city.doors().task(),
                                                "/api/v1/tasks/" + task + "/progress",
                                                body("text", "đã ghi"),
                                                key)
                                        .status()
                                == 200);
    }

    @Test
    void without_the_store_commands_work_and_reads_say_that_they_do_not() throws Exception {
        var store = city.process("store");
        var officer = city.caller(Desk.OFFICER);
        await().atMost(PATIENCE)
                .until(() ->
                        officer.get(city.doors().task(), "/api/v1/tasks/" + task).status() == 200);
        store.stop();
        try {
            var told =
                    officer.post(
                            city.doors().task(),
                            "/api/v1/tasks/" + task + "/progress",
                            body("text", "ghi khi kho nghỉ"));
            assertThat(told.status()).as("%s", told.body()).isEqualTo(200);

            var read = officer.get(city.doors().task(), "/api/v1/tasks?limit=1");
            assertThat(read.status()).isEqualTo(503);
            assertThat(read.code()).isEqualTo("READS_AWAY");
        } finally {
            store.start();
            store.awaitReady(PATIENCE);
        }
        await("what was told is read")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() ->
                        officer.get(city.doors().task(), "/api/v1/tasks/" + task)
                                .whole()
                                .body()
                                .contains("ghi khi kho nghỉ"));
    }

    @Test
    void a_killed_broker_and_a_killed_store_come_back_and_nothing_accepted_is_lost()
            throws Exception {
        var officer = city.patient(Desk.OFFICER);
        var address = city.doors().task().resolve("/api/v1/tasks/" + task + "/progress");
        var before = officer.post(address, body("text", "trước khi mất điện"), key("before"));
        assertThat(before.good()).as("%s", before.body()).isTrue();

        city.process("broker").kill();
        city.process("store").kill();
        var after = officer.post(address, body("text", "sau khi có điện"), key("after"));

        assertThat(after.body().path("version").asLong())
                .isEqualTo(before.body().path("version").asLong() + 1);
        var reader = city.caller(Desk.OFFICER);
        await("both are read")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() ->
                        reader.get(city.doors().task(), "/api/v1/tasks/" + task)
                                .whole()
                                .body()
                                .contains("sau khi có điện"));
        assertThat(reader.get(city.doors().task(), "/api/v1/tasks/" + task).whole().body())
                .contains("trước khi mất điện");
    }

    private Map<String, String> key(String step) {
        return Map.of("Idempotency-Key", task + step);
    }
}

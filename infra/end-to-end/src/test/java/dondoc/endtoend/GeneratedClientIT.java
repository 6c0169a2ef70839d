package dondoc.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.standalone.api.Token;
import dondoc.standalone.users.Users;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The description of the API is good enough for a program to be written from it, and nothing else.
@Order(3)
class GeneratedClientIT {
    private final City city = City.running();

    @Test
    void a_client_generated_from_the_description_compiles_registers_and_reads_a_task(
            @TempDir Path dir) throws Exception {
        var door = city.doors().task();
        var described = city.caller(Users.TASK_FORCE).get(door, "/v3/api-docs");
        assertThat(described.status()).isEqualTo(200);
        try (var client = GeneratedClient.of(described.whole().body(), dir);
                var http = HttpClient.newHttpClient()) {
            var token = new Token(http, city.doors().identity(), city.person(Users.TASK_FORCE));
            var told =
                    client.run(
                            Map.of(
                                    "door",
                                    door.toString().replaceAll("/$", ""),
                                    "token",
                                    token.value(),
                                    "number",
                                    UUID.randomUUID().toString().substring(0, 8) + "/CLIENT",
                                    "day",
                                    new Desk(city).today().toString(),
                                    "lead",
                                    Desk.DEPARTMENT,
                                    "leader",
                                    Desk.person("LEADER"),
                                    "officer",
                                    Desk.person("SPECIALIST")));
            assertThat(told)
                    .containsEntry("content", "Nối hệ thống của Sở")
                    .containsEntry("lead", Desk.DEPARTMENT)
                    .containsEntry("percent", "30")
                    .containsEntry("facts", "2");
            assertThat(told.get("refused")).startsWith("404 ").contains("\"UNKNOWN_TASK\"");
        }
    }
}

package dondoc.benchmark;

import dondoc.standalone.api.Token;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.json.JsonMapper;

/// Progress posted over HTTP with a token, as a department's own system would.
final class HttpRun implements Load.Request {

    private static final int CREATED_OR_OK = 2;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final City city;
    private final List<String> tasks;
    private final String bearer;
    private final String run = UUID.randomUUID().toString();
    private final String body;

    HttpRun(City city, List<String> tasks, String username)
            throws IOException, InterruptedException {
        this.city = city;
        this.tasks = List.copyOf(tasks);
        this.bearer = "Bearer " + new Token(http, city.issuer(), city.person(username)).value();
        this.body =
                JsonMapper.shared()
                        .writeValueAsString(java.util.Map.of("percent", 10, "text", Notebook.TEXT));
    }

    @Override
    public CompletableFuture<?> send(long number) {
        var task = tasks.get((int) (number % tasks.size()));
        var request =
                HttpRequest.newBuilder(city.at("/api/v1/tasks/" + task + "/progress"))
                        .header("Authorization", bearer)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", run + "-" + number)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return http.sendAsync(request, BodyHandlers.ofString())
                .thenAccept(response -> {
                    if (response.statusCode() / 100 != CREATED_OR_OK) {
                        throw new IllegalStateException(
                                response.statusCode() + " " + response.body());
                    }
                });
    }
}

package dondoc.benchmark;

import dondoc.standalone.api.Token;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who asks over HTTP and reads the answer.
final class Questioner {
    private static final int GOOD = 200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final City city;
    private final Token token;

    Questioner(City city, String username) {
        this.city = city;
        this.token = new Token(http, city.issuer(), city.person(username));
    }

    /// An answer and how long it took until its last byte was there.
    record Answer(JsonNode body, long micros) {}

    City city() {
        return city;
    }

    Answer ask(URI address) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + token.value())
                        .GET()
                        .build();
        var start = System.nanoTime();
        var response = http.send(request, BodyHandlers.ofString());
        var micros = (System.nanoTime() - start) / 1000;
        if (response.statusCode() != GOOD) {
            throw new IllegalStateException(
                    address + " answered " + response.statusCode() + " " + response.body());
        }
        return new Answer(JsonMapper.shared().readTree(response.body()), micros);
    }
}

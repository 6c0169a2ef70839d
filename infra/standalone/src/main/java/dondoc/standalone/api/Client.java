package dondoc.standalone.api;

import dondoc.standalone.console.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/// One person at the public doors. A request is repeated, under the same idempotency key, while the
/// service is away (no connection, 502, 503, 504) and until a command that was still pending has its
/// answer: what comes back is final.
public final class Client {
    private static final Duration ONE_TRY = Duration.ofSeconds(30);
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http;
    private final Token token;
    private final Duration patience;

    /// @param patience how long a service may be away before this client gives up
    public Client(URI issuer, Person person, Duration patience) {
        this.http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        this.token = new Token(http, issuer, person);
        this.patience = patience;
    }

    public Reply get(URI address) {
        return untilAnswered(HttpRequest.newBuilder(address).GET());
    }

    /// @param headers e.g. `Idempotency-Key`
    public Reply post(URI address, Map<String, ?> body, Map<String, String> headers) {
        return send(
                address,
                "application/json",
                BodyPublishers.ofString(JSON.writeValueAsString(body)),
                headers);
    }

    public Reply postCsv(URI address, String file, Map<String, String> headers) {
        return send(address, "text/csv; charset=utf-8", BodyPublishers.ofString(file), headers);
    }

    /// @throws Trouble when the answer is not a good one
    public JsonNode read(URI address) {
        return good(get(address), address);
    }

    /// @throws Trouble when the reply is not a good one
    public static JsonNode good(Reply reply, URI address) {
        if (!reply.good()) {
            throw new Trouble(
                    "%s answered %d %s: %s"
                            .formatted(
                                    address,
                                    reply.status(),
                                    reply.code(),
                                    reply.body().path("detailEn").asString("no detail")));
        }
        return reply.body();
    }

    private Reply send(URI address, String type, BodyPublisher body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(address).header("Content-Type", type).POST(body);
        headers.forEach(request::header);
        return untilAnswered(request);
    }

    private Reply untilAnswered(HttpRequest.Builder asked) {
        var request = asked.timeout(ONE_TRY).header("Accept", "application/json");
        var deadline = System.nanoTime() + patience.toNanos();
        var pause = FIRST_PAUSE_MILLIS;
        var freshToken = false;
        while (true) {
            String away;
            try {
                request.setHeader("Authorization", "Bearer " + token.value());
                var response = http.send(request.build(), BodyHandlers.ofByteArray());
                switch (response.statusCode()) {
                    case 202 -> {
                        request = following(response);
                        away = "the command is still pending";
                    }
                    case 401 -> {
                        if (freshToken) {
                            return reply(response);
                        }
                        token.forget();
                        freshToken = true;
                        away = "the token was refused";
                    }
                    case 502, 503, 504 -> away = "answered " + response.statusCode();
                    default -> {
                        return reply(response);
                    }
                }
            } catch (IOException e) {
                away =
                        String.valueOf(
                                e.getMessage() == null
                                        ? e.getClass().getSimpleName()
                                        : e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Trouble("Interrupted.", e);
            }
            if (System.nanoTime() - deadline > 0) {
                throw new Trouble(
                        "%s has been away for %d s (%s)."
                                .formatted(request.build().uri(), patience.toSeconds(), away));
            }
            rest(pause);
            pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
        }
    }

    private static HttpRequest.Builder following(HttpResponse<byte[]> pending) throws IOException {
        var location =
                pending.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new IOException("202 without a Location"));
        return HttpRequest.newBuilder(pending.uri().resolve(location))
                .timeout(ONE_TRY)
                .header("Accept", "application/json");
    }

    private static Reply reply(HttpResponse<byte[]> response) {
        JsonNode body = NullNode.getInstance();
        var type = response.headers().firstValue("Content-Type").orElse("");
        if (response.body().length > 0 && type.contains("json")) {
            body = JSON.readTree(response.body());
        }
        return new Reply(response.statusCode(), body);
    }

    private static void rest(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }
}

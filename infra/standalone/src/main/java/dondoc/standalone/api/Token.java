package dondoc.standalone.api;

import dondoc.standalone.console.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A person's access token, asked for with his name and password and renewed before it ends.
public final class Token {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int RENEW_SECONDS_BEFORE_THE_END = 30;

    private final HttpClient http;
    private final URI issuer;
    private final Person person;
    private @Nullable String value;
    private long renewAtNanos;

    public Token(HttpClient http, URI issuer, Person person) {
        this.http = http;
        this.issuer = issuer;
        this.person = person;
    }

    /// @throws IOException when the provider is away
    /// @throws Trouble when it does not know the person: asking again would not help
    public synchronized String value() throws IOException, InterruptedException {
        var known = value;
        if (known != null && System.nanoTime() - renewAtNanos < 0) {
            return known;
        }
        var secret = person.name() + ":" + person.password();
        var request =
                HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
                        .timeout(PATIENCE)
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        secret.getBytes(StandardCharsets.UTF_8)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() == 400 || response.statusCode() == 401) {
            throw new Trouble(
                    "The identity provider does not know the user %s with this password: users.json and identity/ in the data directory belong together."
                            .formatted(person.name()));
        }
        if (response.statusCode() != 200) {
            throw new IOException(
                    "the identity provider answered %d to the user %s"
                            .formatted(response.statusCode(), person.name()));
        }
        var answer = JsonMapper.shared().readTree(response.body());
        var seconds = answer.path("expires_in").asInt(60) - RENEW_SECONDS_BEFORE_THE_END;
        renewAtNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(Math.max(1, seconds));
        var fresh = answer.path("access_token").asString();
        value = fresh;
        return fresh;
    }

    synchronized void forget() {
        value = null;
    }
}

package dondoc.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.By;
import dondoc.web.AccessRules;
import dondoc.web.test.StubIssuer;
import dondoc.web.test.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class IssuerTest {

    @SpringBootApplication
    static class WhoAmI {
        @Bean
        AccessRules rules() {
            return AccessRules.denyingTheRest().allow("/api/v1/me", "leadership");
        }

        @RestController
        static class Me {
            @GetMapping("/api/v1/me")
            String me(By by) {
                return by.subject();
            }
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void the_issuer_is_asked_at_the_first_token_and_not_again() {
        try (StubIssuer issuer = new StubIssuer();
                var service = start(issuer.address())) {
            assertThat(issuer.asked()).isEmpty();
            for (int i = 0; i < 3; i++) {
                var answer = ask(service, issuer.bearer("person-" + i, "leadership"));
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).isEqualTo("person-" + i);
            }
            assertThat(issuer.asked())
                    .containsOnlyOnce("/.well-known/openid-configuration")
                    .haveAtMost(
                            2, new org.assertj.core.api.Condition<>("/keys"::equals, "for keys"));
        }
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        try (StubIssuer issuer = new StubIssuer();
                var service = start(issuer.address())) {
            var answer = ask(service, Tokens.bearer("someone", null, "leadership"));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("BAD_TOKEN");
        }
    }

    @Test
    void while_the_issuer_is_away_that_is_what_is_said() {
        StubIssuer gone = new StubIssuer();
        String bearer = gone.bearer("person", "leadership");
        gone.close();
        try (var service = start(gone.address())) {
            var answer = ask(service, bearer);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("ISSUER_AWAY");
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        }
    }

    private static ConfigurableApplicationContext start(String issuer) {
        return new SpringApplicationBuilder(WhoAmI.class)
                .run("--server.port=0", "--dondoc.issuer=" + issuer);
    }

    private HttpResponse<String> ask(ConfigurableApplicationContext service, String bearer) {
        String port = service.getEnvironment().getProperty("local.server.port");
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/me"))
                        .header("Authorization", bearer)
                        .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

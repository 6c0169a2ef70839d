package dondoc.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.By;
import dondoc.web.AccessRules;
import dondoc.web.Roles;
import dondoc.web.test.StubIssuer;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@SpringBootTest(
        classes = PagesTest.WithPages.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=small",
            "dondoc.web.pages=true",
            "dondoc.web.client-id=small-service",
            "dondoc.web.client-secret=hush",
            "dondoc.web.neighbours.lists=https://lists.example/public/"
        })
class PagesTest {
    private static final StubIssuer ISSUER = new StubIssuer();

    @LocalServerPort int port;
    private final HttpClient browser =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                    .build();

    @SpringBootApplication
    static class WithPages {
        @Bean
        AccessRules rules() {
            return AccessRules.denyingTheRest()
                    .open("/public/**")
                    .allow("/desk", Roles.TASK_FORCE)
                    .signedIn("/api/**")
                    .allow("/closed/**", Roles.ADMINISTRATOR)
                    .allow("/**", Roles.LEADERSHIP);
        }

        @Bean
        Navigation links() {
            return new Navigation(List.of(new Navigation.Link("home.link", "/reports")));
        }

        @Controller
        static class Home {
            @GetMapping("/")
            String home(By by) {
                assertThat(by.subject()).isEqualTo("a-leader");
                return "home";
            }

            @GetMapping("/desk")
            String desk() {
                return "home";
            }

            @PostMapping("/deed")
            String deed() {
                return "redirect:/";
            }

            @GetMapping("/broken")
            String broken() {
                throw new IllegalStateException("a secret");
            }

            @GetMapping("/public/page")
            String open() {
                return "home";
            }
        }
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry settings) {
        settings.add("dondoc.issuer", ISSUER::address);
    }

    @AfterAll
    static void close() {
        ISSUER.close();
    }

    @BeforeEach
    void signIn() {
        String issuer = location(get("/"));
        assertThat(issuer).endsWith("/oauth2/authorization/dondoc");
        String authorize = location(get(issuer));
        assertThat(authorize)
                .startsWith(ISSUER.address() + "/authorize")
                .contains("code_challenge=", "code_challenge_method=S256");
        ISSUER.nonce = part(authorize, "nonce=([^&]+)");
        String state = part(authorize, "state=([^&]+)");
        String home = location(get("/login/oauth2/code/dondoc?code=c&state=" + state));
        assertThat(home).endsWith("/?continue");
    }

    @Test
    void the_other_services_pages_are_linked_at_the_foot_as_far_as_they_are_known() {
        assertThat(get("/").body())
                .contains("<a href=\"https://lists.example/public/\">Danh sách công khai</a>")
                .doesNotContain(">Nhiệm vụ</a>");
    }

    @Test
    void a_leader_sees_the_framed_page_in_vietnamese() {
        HttpResponse<String> page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "<html lang=\"vi\"",
                        "<title>Trang đầu · Đôn Đốc</title>",
                        "Tên của a-leader",
                        "Đến nội dung chính",
                        "<a href=\"/reports\">Báo cáo</a>",
                        "quá hạn 12 ngày",
                        "<main id=\"main\"")
                .doesNotContain("http://", "th:");
    }

    @Test
    void the_language_switch_keeps_the_page_and_is_remembered() {
        assertThat(get("/?week=40").body()).contains("href=\"/?week=40&amp;lang=en\"");
        assertThat(get("/?lang=en").body()).contains("<html lang=\"en\"", "First page", "12 days");
        assertThat(get("/").body()).contains("<html lang=\"en\"");
    }

    @Test
    void assets_are_named_by_their_content_and_kept() {
        String css = part(get("/").body(), "href=\"(/assets/dondoc/theme-[0-9a-f]{32}\\.css)\"");
        HttpResponse<String> theme = get(css);
        assertThat(theme.statusCode()).isEqualTo(200);
        assertThat(header(theme, "Cache-Control")).contains("max-age=31536000");
        String font =
                part(
                        theme.body(),
                        "url\\(\"(/assets/dondoc/fonts/latin-400-[0-9a-f]{32}\\.woff2)\"\\)");
        assertThat(get(font).statusCode()).isEqualTo(200);
        assertThat(theme.body()).doesNotContain("http://", "https://", "@import");
    }

    @Test
    void browsers_are_kept_strict_and_the_cookie_to_themselves() {
        HttpResponse<String> page = get("/");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        HttpResponse<String> fresh =
                send(HttpClient.newHttpClient(), to("/oauth2/authorization/dondoc").GET());
        assertThat(header(fresh, "Set-Cookie"))
                .contains("small-session=", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void a_role_too_few_is_told_so_in_the_frame() {
        HttpResponse<String> page = get("/desk?lang=vi");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body())
                .contains("Không có quyền", "theme-", "Tổ công tác", "/desk?lang=en");
    }

    @Test
    void what_is_not_there_has_a_page_of_its_own() {
        HttpResponse<String> page = get("/nowhere?lang=en");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains(
                        "Not found",
                        "Check the address",
                        "theme-",
                        "Tên của a-leader",
                        "/nowhere?lang=vi");
    }

    @Test
    void what_is_not_there_is_nobodys_to_be_refused() {
        assertThat(get("/closed/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void what_nobody_expected_leaves_no_trace_on_the_page() {
        HttpResponse<String> page = get("/broken");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body())
                .contains("theme-", "/broken?lang=")
                .doesNotContain("secret", "Exception");
    }

    @Test
    void a_forged_form_is_refused() {
        HttpResponse<String> page =
                send(browser, to("/deed?lang=en").POST(BodyPublishers.noBody()));
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("The form is not valid any more");
    }

    @Test
    void signing_out_ends_here_and_at_the_issuer() {
        String forgery = part(get("/").body(), "name=\"_csrf\" value=\"([^\"]+)\"");
        HttpResponse<String> out =
                send(
                        browser,
                        to("/logout")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("_csrf=" + forgery)));
        assertThat(location(out)).startsWith(ISSUER.address() + "/out?id_token_hint=");
        assertThat(location(get("/"))).endsWith("/oauth2/authorization/dondoc");
    }

    @Test
    void the_session_of_a_page_is_no_token_for_the_api() {
        HttpResponse<String> answer = send(browser, to("/api/v1/anything").GET());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("UNAUTHENTICATED");
    }

    @Test
    void a_public_page_needs_no_session() {
        HttpResponse<String> page = send(HttpClient.newHttpClient(), to("/public/page").GET());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Set-Cookie")).isEmpty();
    }

    @Test
    void both_languages_say_everything() throws IOException {
        assertThat(keys("messages_en")).isEqualTo(keys("messages"));
    }

    private static Object keys(String name) throws IOException {
        try (var in = PagesTest.class.getResourceAsStream("/dondoc/" + name + ".properties")) {
            Properties words = new Properties();
            words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
            assertThat(words.values()).noneMatch(w -> w.toString().isBlank());
            return words.keySet();
        }
    }

    private HttpRequest.Builder to(String path) {
        URI uri = URI.create(path.startsWith("http") ? path : "http://localhost:" + port + path);
        return HttpRequest.newBuilder(uri).header("Accept", "text/html,*/*;q=0.8");
    }

    private HttpResponse<String> get(String path) {
        return send(browser, to(path).GET());
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return header(answer, "Location");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String part(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(1);
    }
}

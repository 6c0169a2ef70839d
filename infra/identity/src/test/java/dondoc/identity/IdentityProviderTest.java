package dondoc.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class IdentityProviderTest {
    private static final String CALLBACK = "http://localhost:9/login/oauth2/code/dondoc";

    private static final String SHA_256_OF_HUSH =
            "dc8331bcb2283e89d275a1c2fe66f7bf5ac3163ec1967f149dd7e27906365f0c";

    @TempDir static Path data = Path.of("replaced");
    @LocalServerPort int port;
    private Browser browser = new Browser(0);

    @DynamicPropertySource
    static void files(DynamicPropertyRegistry settings) throws IOException {
        Path users = data.resolve("users.json");
        Files.writeString(
                users,
                """
                [{"username":"taskforce","passwordHash":"{noop}right","sub":"u-1","name":"Tổ công tác","roles":["task-force"]},
                 {"username":"officer","passwordHash":"{noop}right","sub":"u-2","name":"Chuyên viên","roles":["department-officer"],"unit":"H26.01"},
                 {"username":"leader","passwordHash":"{noop}right","sub":"u-3","name":"Lãnh đạo","roles":["leadership"]},
                 {"username":"publisher","passwordHash":"{noop}right","sub":"u-4","name":"Công khai","roles":["publisher"]},
                 {"username":"migration","passwordHash":"{noop}right","sub":"u-5","name":"Nhập liệu","roles":["migration"]},
                 {"username":"admin","passwordHash":"{noop}right","sub":"u-6","name":"Quản trị","roles":["administrator","task-force"]}]
                """);
        Path clients = data.resolve("clients.json");
        Files.writeString(
                clients,
                """
                [{"clientId":"reporting-service","secretHash":"{SHA-256}%s","redirectUris":["%s"],
                  "postLogoutRedirectUris":["http://localhost:9/"]}]
                """
                        .formatted(SHA_256_OF_HUSH, CALLBACK));
        settings.add("dondoc.identity.users-file", users::toString);
        settings.add("dondoc.identity.clients-file", clients::toString);
        settings.add("dondoc.identity.key-file", () -> data.resolve("keys/signing.json"));
    }

    @BeforeEach
    void openTheBrowser() {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @CsvSource({
        "taskforce, u-1, task-force,         ",
        "officer,   u-2, department-officer, H26.01",
        "leader,    u-3, leadership,         ",
        "publisher, u-4, publisher,          ",
        "migration, u-5, migration,          ",
        "admin,     u-6, administrator task-force, "
    })
    void a_program_gets_a_token_that_says_who_and_what(
            String user, String sub, String roles, String unit) throws Exception {
        HttpResponse<String> answer = browser.token(user, "right");
        assertThat(answer.statusCode()).isEqualTo(200);
        JWTClaimsSet claims = verified(json(answer).path("access_token").asString());
        assertThat(claims.getSubject()).isEqualTo(sub);
        assertThat(claims.getStringListClaim("roles")).isEqualTo(List.of(roles.split(" ")));
        assertThat(claims.getStringClaim("unit")).isEqualTo(unit);
        assertThat(claims.getStringClaim("name")).isNotBlank();
        assertThat(claims.getIssuer()).isEqualTo(browser.root());
    }

    @Test
    void a_wrong_password_gets_no_token() {
        HttpResponse<String> answer = browser.token("leader", "wrong");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).path("error").asString()).isEqualTo("invalid_client");
    }

    @Test
    void an_unknown_client_gets_no_token() {
        assertThat(browser.token("nobody", "right").statusCode()).isEqualTo(401);
    }

    @Test
    void an_application_is_not_a_user() {
        HttpResponse<String> answer = browser.token("reporting-service", "hush");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error").asString()).isEqualTo("unauthorized_client");
    }

    @Test
    void the_discovery_document_leads_to_everything_here() {
        HttpResponse<String> answer = browser.get("/.well-known/openid-configuration");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode document = json(answer);
        assertThat(document.path("issuer").asString()).isEqualTo(browser.root());
        for (String address :
                List.of(
                        "authorization_endpoint",
                        "token_endpoint",
                        "jwks_uri",
                        "end_session_endpoint")) {
            assertThat(document.path(address).asString()).startsWith(browser.root() + "/");
        }
    }

    @Test
    void after_five_wrong_passwords_there_is_a_rest() {
        for (int i = 0; i < SignIns.ATTEMPTS; i++) {
            assertThat(browser.token("publisher2", "guess " + i).statusCode()).isEqualTo(401);
            assertThat(location(browser.signIn("leader2", "guess"))).endsWith("/login?error");
        }
        HttpResponse<String> braked = browser.token("publisher2", "right");
        assertThat(braked.statusCode()).isEqualTo(429);
        assertThat(braked.headers().firstValue("Retry-After")).contains("60");
        assertThat(location(browser.signIn("leader2", "right"))).endsWith("/login?rest");
        assertThat(browser.token("publisher", "right").statusCode()).isEqualTo(200);
    }

    @Test
    void a_person_signs_in_to_an_application_and_out_again() throws Exception {
        String verifier = "a-verifier-of-at-least-forty-three-characters-of-length";
        String authorize = authorize(challenge(verifier));
        assertThat(location(browser.get(authorize))).endsWith("/login");
        assertThat(location(browser.signIn("officer", "right"))).contains("/oauth2/authorize");

        String back = location(browser.get(authorize));
        assertThat(back).startsWith(CALLBACK + "?code=").contains("state=s1");
        var tokens = json(exchange(code(back), verifier));
        JWTClaimsSet identity = verified(tokens.path("id_token").asString());
        assertThat(identity.getSubject()).isEqualTo("u-2");
        assertThat(identity.getStringClaim("unit")).isEqualTo("H26.01");
        assertThat(identity.getStringListClaim("roles")).containsExactly("department-officer");
        assertThat(verified(tokens.path("access_token").asString()).getSubject()).isEqualTo("u-2");

        String out =
                "/connect/logout?"
                        + Browser.encoded(
                                Map.of(
                                        "id_token_hint",
                                        tokens.path("id_token").asString(),
                                        "post_logout_redirect_uri",
                                        "http://localhost:9/"));
        assertThat(location(browser.get(out))).isEqualTo("http://localhost:9/");
        assertThat(location(browser.get(authorize))).endsWith("/login");
    }

    @Test
    void without_proof_of_the_key_there_is_no_code() {
        browser.signIn("officer", "right");
        String answer = location(browser.get(authorize(null)));
        assertThat(answer).startsWith(CALLBACK + "?error=invalid_request");
    }

    @Test
    void the_form_speaks_both_languages_and_stays_strict() {
        HttpResponse<String> form = browser.get("/login");
        assertThat(form.body()).contains("<html lang=\"vi\"", "Đăng nhập", "Mật khẩu");
        assertThat(form.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "form-action 'self' http://localhost:9");
        assertThat(browser.get("/login?lang=en").body()).contains("<html lang=\"en\"", "Password");
        assertThat(browser.get("/login").body()).contains("<html lang=\"en\"");
        assertThat(browser.get("/assets/identity.css").statusCode()).isEqualTo(200);
    }

    @Test
    void the_form_says_what_happened_and_only_that() {
        String wrong = "mật khẩu không đúng";
        String rest = "chờ một phút";
        String bye = "đã đăng xuất";
        assertThat(browser.get("/login").body()).doesNotContain(wrong, rest, bye);
        assertThat(browser.get("/login?error").body()).contains(wrong).doesNotContain(rest, bye);
        assertThat(browser.get("/login?rest").body()).contains(rest).doesNotContain(wrong, bye);
        assertThat(browser.get("/login?bye").body()).contains(bye).doesNotContain(wrong, rest);
    }

    @Test
    void after_a_wrong_password_the_name_still_stands_in_the_form() {
        assertThat(browser.get("/login").body()).doesNotContain("value=\"leader\"");
        browser.signIn("leader", "wrong");
        assertThat(browser.get("/login?error").body())
                .contains("value=\"leader\"", "aria-invalid=\"true\"")
                .doesNotContain("value=\"wrong\"");
    }

    @Test
    void the_form_is_set_in_the_letters_of_the_house() {
        String css = browser.get("/assets/identity.css").body();
        assertThat(css).contains("url(\"dondoc/fonts/vietnamese-400.woff2\")");
        assertThat(browser.get("/assets/dondoc/fonts/vietnamese-400.woff2").statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/login").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("font-src 'self'"));
    }

    @Test
    void health_is_open_and_nothing_else() {
        assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(location(browser.get("/actuator/env"))).endsWith("/login");
    }

    @Test
    void the_key_is_kept_for_its_owner_only() throws IOException {
        Path key = data.resolve("keys/signing.json");
        assertThat(Files.getPosixFilePermissions(key)).hasSize(2);
        assertThat(SigningKey.keptIn(key)).isEqualTo(SigningKey.keptIn(key));
    }

    private static String authorize(@Nullable String challenge) {
        String plain =
                "/oauth2/authorize?response_type=code&client_id=reporting-service&scope=openid&state=s1&redirect_uri="
                        + CALLBACK;
        return challenge == null
                ? plain
                : plain + "&code_challenge_method=S256&code_challenge=" + challenge;
    }

    private HttpResponse<String> exchange(String code, String verifier) {
        return browser.post(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        CALLBACK,
                        "code_verifier",
                        verifier),
                "Authorization",
                Browser.basic("reporting-service", "hush"));
    }

    private static String challenge(String verifier) throws NoSuchAlgorithmException {
        byte[] hash =
                MessageDigest.getInstance("SHA-256")
                        .digest(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static String code(String location) {
        var code = Pattern.compile("code=([^&]+)").matcher(location);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElse("");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private JWTClaimsSet verified(String token) throws ParseException, JOSEException {
        SignedJWT jwt = SignedJWT.parse(token);
        JWKSet keys = JWKSet.parse(browser.get("/oauth2/jwks").body());
        var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
        assertThat(key.isPrivate()).isFalse();
        assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
        return jwt.getJWTClaimsSet();
    }
}

package dondoc.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Keeps cookies, follows no redirects by itself.
final class Browser {
    private static final Pattern FORGERY = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                    .build();
    private final String root;

    Browser(int port) {
        this.root = "http://localhost:" + port;
    }

    String root() {
        return root;
    }

    HttpResponse<String> get(String path) {
        return send(to(path).header("Accept", "text/html,*/*;q=0.5").GET());
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        var request =
                to(path).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(form)));
        if (headers.length > 0) request.headers(headers);
        return send(request);
    }

    /// The sign-in form, filled in.
    HttpResponse<String> signIn(String name, String password) {
        var forgery = FORGERY.matcher(get("/login").body());
        if (!forgery.find()) throw new IllegalStateException("no form");
        return post(
                "/login",
                Map.of("username", name, "password", password, "_csrf", forgery.group(1)));
    }

    HttpResponse<String> token(String name, String password) {
        return post(
                "/oauth2/token",
                Map.of("grant_type", "client_credentials"),
                "Authorization",
                basic(name, password));
    }

    static String basic(String name, String password) {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(e ->
                        e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : root + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

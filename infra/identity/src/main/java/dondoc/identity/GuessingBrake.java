package dondoc.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/// Slows down whoever guesses passwords, at the form and at the token endpoint.
final class GuessingBrake extends OncePerRequestFilter {
    private static final String FORM = "/login";
    private static final String TOKEN = "/oauth2/token";
    private static final int TOO_MANY_REQUESTS = 429;

    private final SignIns signIns;

    GuessingBrake(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !request.getMethod().equals("POST") || !(path.equals(FORM) || path.equals(TOKEN));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String who = request.getRemoteAddr() + " " + name(request);
        if (signIns.mustRest(who)) {
            rest(request, response);
            return;
        }
        chain.doFilter(request, response);
        if (failed(response)) {
            signIns.failed(who);
        } else {
            signIns.succeeded(who);
        }
    }

    private static void rest(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "" + SignIns.REST.toSeconds());
        if (request.getRequestURI().equals(FORM)) {
            response.sendRedirect(FORM + "?rest");
            return;
        }
        response.setStatus(TOO_MANY_REQUESTS);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter()
                .write(
                        "{\"error\":\"slow_down\",\"error_description\":\"Too many failed attempts:"
                                + " wait a minute.\"}");
    }

    private static boolean failed(HttpServletResponse response) {
        String location = response.getHeader(HttpHeaders.LOCATION);
        return response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED
                || (location != null && location.endsWith(FORM + "?error"));
    }

    private static @Nullable String name(HttpServletRequest request) {
        if (request.getRequestURI().equals(FORM)) return request.getParameter("username");
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith("Basic ")) {
            return request.getParameter("client_id");
        }
        try {
            byte[] pair = Base64.getDecoder().decode(header.substring("Basic ".length()).strip());
            String text = new String(pair, StandardCharsets.UTF_8);
            return text.substring(0, Math.max(0, text.indexOf(':')));
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}

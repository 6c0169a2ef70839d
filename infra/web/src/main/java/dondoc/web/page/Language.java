package dondoc.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/// Vietnamese, or English for those who chose it with `?lang=en`; kept in a cookie that all pages
/// of the house on this host read.
final class Language implements LocaleResolver, HandlerInterceptor {
    private static final String NAME = "dondoc-lang";
    private static final Locale VIETNAMESE = Locale.of("vi");

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Locale asked = known(request.getParameter("lang"));
        if (asked != null) return asked;
        var cookie = WebUtils.getCookie(request, NAME);
        Locale kept = cookie == null ? null : known(cookie.getValue());
        return kept == null ? VIETNAMESE : kept;
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen by ?lang=");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        Locale asked = known(request.getParameter("lang"));
        if (asked != null) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(NAME, asked.getLanguage())
                            .path("/")
                            .maxAge(Duration.ofDays(365))
                            .httpOnly(true)
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
        return true;
    }

    private static @Nullable Locale known(@Nullable String language) {
        if ("vi".equals(language)) return VIETNAMESE;
        if ("en".equals(language)) return Locale.ENGLISH;
        return null;
    }
}

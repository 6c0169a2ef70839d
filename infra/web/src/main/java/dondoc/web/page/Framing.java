package dondoc.web.page;

import dondoc.eventsourcing.By;
import dondoc.web.security.Callers;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;

/// Puts the [Frame] around every page, and at its hand how things are [Written].
final class Framing implements HandlerInterceptor {
    private final Navigation navigation;
    private final Navigation neighbours;
    private final LocaleResolver language;

    Framing(Navigation navigation, Navigation neighbours, LocaleResolver language) {
        this.navigation = navigation;
        this.neighbours = neighbours;
        this.language = language;
    }

    /// Before the controller, so that a page that says no has the frame as well.
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute("frame", around(request));
        request.setAttribute("written", new Written(language.resolveLocale(request)));
        return true;
    }

    private Frame around(HttpServletRequest request) {
        String here =
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                        ? path
                        : request.getRequestURI();
        boolean english =
                Locale.ENGLISH.getLanguage().equals(language.resolveLocale(request).getLanguage());
        String other =
                UriComponentsBuilder.fromPath(here)
                        .query(request.getQueryString())
                        .replaceQueryParam("lang", english ? "vi" : "en")
                        .build()
                        .toUriString();
        By by = Callers.of(SecurityContextHolder.getContext().getAuthentication());
        var own = navigation.of(role -> by != null && by.has(role));
        return new Frame(name(), here, other, own, neighbours);
    }

    private static @Nullable String name() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !(who.getPrincipal() instanceof ClaimAccessor claims)) return null;
        String name = claims.getClaimAsString("name");
        return name == null ? who.getName() : name;
    }
}

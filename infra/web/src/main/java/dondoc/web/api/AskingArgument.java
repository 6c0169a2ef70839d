package dondoc.web.api;

import dondoc.eventsourcing.By;
import dondoc.web.Asking;
import dondoc.web.Refused;
import dondoc.web.security.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.Annotation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// A parameter of type [Asking] is the caller with the headers of the command.
final class AskingArgument implements HandlerMethodArgumentResolver {
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String IF_MATCH = "If-Match";
    static final String RECORDED_AT = "Dondoc-Recorded-At";
    private static final String TRACE = "traceparent";

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._~:@+=-]{1,100}");
    private static final Pattern ETAG = Pattern.compile("\"([0-9]{1,18})(-[0-9-]{10})?\"");
    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        if (parameter.getParameterType() != Asking.class) return false;
        Annotation[][] all = parameter.getExecutable().getParameterAnnotations();
        for (int i = parameter.getParameterIndex() + 1; i < all.length; i++) {
            if (Stream.of(all[i]).anyMatch(RequestBody.class::isInstance)) {
                throw new IllegalStateException(
                        "%s takes the body after its Asking, which has to know it"
                                .formatted(parameter.getExecutable()));
            }
        }
        return true;
    }

    @Override
    public Asking resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        By by = Callers.current();
        Instant recordedAt = instant(request.getHeader(RECORDED_AT));
        return new Asking(
                by,
                key(request.getHeader(IDEMPOTENCY_KEY)),
                version(request.getHeader(IF_MATCH)),
                recordedAt,
                trace(request.getHeader(TRACE)),
                sent(request, by, recordedAt));
    }

    /// Nothing that has no key of its own is ever repeated.
    private static @Nullable String sent(
            NativeWebRequest request, By by, @Nullable Instant recordedAt) {
        if (request.getHeader(IDEMPOTENCY_KEY) == null) return null;
        HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
        return SentBody.fingerprint(Objects.requireNonNull(http), by, recordedAt);
    }

    static String key(@Nullable String header) {
        if (header == null) return UUID.randomUUID().toString();
        if (KEY.matcher(header).matches()) return header;
        throw Refused.because("BAD_IDEMPOTENCY_KEY").at(IDEMPOTENCY_KEY);
    }

    private static @Nullable Long version(@Nullable String header) {
        if (header == null || header.strip().equals("*")) return null;
        var etag = ETAG.matcher(header.strip());
        if (!etag.matches()) throw Refused.because("BAD_IF_MATCH").at(IF_MATCH);
        return Long.valueOf(etag.group(1));
    }

    private static @Nullable Instant instant(@Nullable String header) {
        if (header == null) return null;
        try {
            return OffsetDateTime.parse(header.strip()).toInstant();
        } catch (DateTimeException _) {
            throw Refused.because("BAD_RECORDED_AT").at(RECORDED_AT);
        }
    }

    private static @Nullable String trace(@Nullable String header) {
        return header != null && TRACEPARENT.matcher(header).matches() ? header : null;
    }
}

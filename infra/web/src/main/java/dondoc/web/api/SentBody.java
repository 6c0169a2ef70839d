package dondoc.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dondoc.eventsourcing.By;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// The fingerprint of a request under an `Idempotency-Key`: who sent it, where to, for which time,
/// and every byte of it. What is worked out of a request may differ when it is sent again; this does
/// not.
@ControllerAdvice
final class SentBody extends RequestBodyAdviceAdapter {
    private static final String READ = SentBody.class.getName();

    private record Read(HttpHeaders headers, InputStream body) implements HttpInputMessage {
        @Override
        public InputStream getBody() {
            return body;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }

    @Override
    public boolean supports(
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        if (message.getHeaders().getFirst(AskingArgument.IDEMPOTENCY_KEY) == null) return message;
        MessageDigest digest = sha256();
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(READ, digest, RequestAttributes.SCOPE_REQUEST);
        return new Read(message.getHeaders(), new DigestInputStream(message.getBody(), digest));
    }

    /// To be asked once, when the body has been read.
    static String fingerprint(HttpServletRequest request, By by, @Nullable Instant recordedAt) {
        MessageDigest all = sha256();
        if (request.getAttribute(READ) instanceof MessageDigest body) {
            all.update(body.digest());
        }
        add(all, by.subject());
        add(all, by.unit());
        add(all, recordedAt);
        add(all, request.getMethod());
        add(all, request.getRequestURI());
        add(all, request.getQueryString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all.digest());
    }

    private static void add(MessageDigest digest, @Nullable Object text) {
        digest.update(String.valueOf(text).getBytes(UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }
}

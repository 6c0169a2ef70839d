package dondoc.web.problem;

import dondoc.eventsourcing.CommandGateway;
import dondoc.web.Overtaken;
import dondoc.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Everything that can go wrong behind the door, with its problem.
@ControllerAdvice
final class ProblemAdvice {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Refusals refusals;

    ProblemAdvice(Refusals refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler
    Object refused(Refused refused, HttpServletRequest request) {
        return refusals.answer(request, refused);
    }

    @ExceptionHandler
    Object overtaken(Overtaken overtaken, HttpServletRequest request) {
        return refusals.answer(request, overtaken);
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        return refusals.answer(request, UnreadableBody.explain(e));
    }

    @ExceptionHandler
    Object tooLarge(BodyTooLarge e, HttpServletRequest request) {
        return refusals.answer(request, UnreadableBody.tooLarge(e.limitBytes()));
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        return refusals.answer(request, Refused.because("BODY_TOO_LARGE"));
    }

    @ExceptionHandler
    Object mismatched(TypeMismatchException e, HttpServletRequest request) {
        String name =
                e instanceof MethodArgumentTypeMismatchException m
                        ? m.getName()
                        : e.getPropertyName();
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof Refused refused) return refusals.answer(request, at(refused, name));
        }
        return refusals.answer(request, at(Refused.because("BAD_VALUE").with("reason", ""), name));
    }

    @ExceptionHandler
    Object missing(ServletRequestBindingException e, HttpServletRequest request) {
        String name =
                e instanceof MissingServletRequestParameterException m
                        ? m.getParameterName()
                        : null;
        String code =
                e instanceof MissingRequestValueException ? "MISSING_PARAMETER" : "BAD_REQUEST";
        return refusals.answer(request, at(Refused.because(code), name));
    }

    @ExceptionHandler
    Object invalid(MethodArgumentNotValidException e, HttpServletRequest request) {
        List<Problem.Fault> faults = new ArrayList<>();
        e.getFieldErrors()
                .forEach(f ->
                        faults.add(new Problem.Fault(f.getField(), said(f.getDefaultMessage()))));
        return refusals.answer(request, Refused.because("INVALID"), faults, HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    Object invalid(HandlerMethodValidationException e, HttpServletRequest request) {
        List<Problem.Fault> faults = new ArrayList<>();
        e.getParameterValidationResults()
                .forEach(r ->
                        r.getResolvableErrors()
                                .forEach(m ->
                                        faults.add(
                                                new Problem.Fault(
                                                        said(
                                                                r.getMethodParameter()
                                                                        .getParameterName()),
                                                        said(m.getDefaultMessage())))));
        return refusals.answer(request, Refused.because("INVALID"), faults, HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    Object method(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        return refusals.answer(
                request,
                Refused.because("METHOD_NOT_ALLOWED").with("method", e.getMethod()),
                null,
                e.getHeaders());
    }

    @ExceptionHandler
    Object mediaType(HttpMediaTypeNotSupportedException e, HttpServletRequest request) {
        return refusals.answer(
                request, Refused.because("UNSUPPORTED_MEDIA_TYPE"), null, e.getHeaders());
    }

    @ExceptionHandler
    Object mediaType(HttpMediaTypeNotAcceptableException e, HttpServletRequest request) {
        return refusals.answer(request, Refused.because("NOT_ACCEPTABLE"));
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    Object nothingThere(HttpServletRequest request) {
        return refusals.answer(request, Refused.because("NOT_FOUND"));
    }

    @ExceptionHandler
    Object forbidden(AccessDeniedException e, HttpServletRequest request) {
        return refusals.answer(request, Refused.because("FORBIDDEN"));
    }

    @ExceptionHandler
    Object unknownCaller(AuthenticationException e, HttpServletRequest request) {
        return refusals.answer(request, Refused.because("UNAUTHENTICATED"));
    }

    @ExceptionHandler
    Object brokerAway(CommandGateway.Unavailable e, HttpServletRequest request) {
        log.warn("the broker does not take commands: {}", e.getMessage());
        return refusals.answer(request, Refused.because("BROKER_AWAY"));
    }

    @ExceptionHandler
    Object tooLarge(CommandGateway.TooLarge e, HttpServletRequest request) {
        return refusals.answer(request, UnreadableBody.tooLarge(e.limitBytes()));
    }

    /// Whatever has such a name is not here.
    @ExceptionHandler
    Object nothingNamedSo(CommandGateway.NotAnId e, HttpServletRequest request) {
        return refusals.answer(request, Refused.because("NOT_FOUND"));
    }

    @ExceptionHandler
    Object tooSlow(AsyncRequestTimeoutException e, HttpServletRequest request) {
        return refusals.answer(request, Refused.because("TOO_SLOW"));
    }

    @ExceptionHandler
    @Nullable Object unexpected(Exception e, HttpServletRequest request) {
        if (e instanceof IOException && callerHungUp(e)) return null;
        String incident = UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);
        log.error("incident {}: {} {}", incident, request.getMethod(), request.getRequestURI(), e);
        return refusals.answer(request, Refused.because("UNEXPECTED").with("incident", incident));
    }

    private static boolean callerHungUp(Exception e) {
        String name = e.getClass().getSimpleName();
        return name.equals("ClientAbortException") || name.equals("AsyncRequestNotUsableException");
    }

    private static Refused at(Refused refused, @Nullable String name) {
        return name == null || refused.field() != null ? refused : refused.at(name);
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words;
    }
}

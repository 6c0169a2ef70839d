package dondoc.web.security;

import dondoc.web.Refused;
import dondoc.web.problem.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Says no at the door, in the words of the catalogue.
final class Denials
        implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {
    private static final String NOT_CONTROLLERS = "/actuator/";

    private final Refusals refusals;
    private final RequestMappingHandlerMapping controllers;

    Denials(Refusals refusals, RequestMappingHandlerMapping controllers) {
        this.refusals = refusals;
        this.controllers = controllers;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        boolean badToken = e instanceof OAuth2AuthenticationException;
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                badToken ? "Bearer error=\"invalid_token\"" : "Bearer");
        refusals.write(
                request, response, Refused.because(badToken ? "BAD_TOKEN" : "UNAUTHENTICATED"));
    }

    /// Where nobody can sign in, what is not public is not there.
    void nothingHere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusals.write(request, response, Refused.because("NOT_FOUND"));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof AuthenticationServiceException) {
            refusals.write(request, response, Refused.because("ISSUER_AWAY"));
        } else {
            commence(request, response, e);
        }
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            commence(request, response, new InsufficientAuthenticationException("nobody", e));
            return;
        }
        refusals.write(request, response, Refused.because(code(request, e)));
    }

    /// Who is known is told when there is nothing to be allowed.
    private String code(HttpServletRequest request, AccessDeniedException e) {
        if (e instanceof CsrfException) return "FORGED_FORM";
        if (request.getRequestURI().startsWith(NOT_CONTROLLERS)) return "FORBIDDEN";
        try {
            ServletRequestPathUtils.parseAndCache(request);
            return controllers.getHandler(request) == null ? "NOT_FOUND" : "FORBIDDEN";
        } catch (HttpRequestMethodNotSupportedException _) {
            return "METHOD_NOT_ALLOWED";
        } catch (Exception _) {
            return "FORBIDDEN";
        }
    }
}

package dondoc.web.problem;

import dondoc.eventsourcing.Reasons;
import dondoc.web.Overtaken;
import dondoc.web.Refused;
import dondoc.web.VersionTag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/// Says no in the form the caller can take: problem+json for programs, a page for people.
public final class Refusals {

    /// Request attribute under which a filter leaves its refusal for the error page.
    static final String LEFT_BEHIND = Refusals.class.getName();

    /// A script of our own pages asks, to put the answer into the page that is open.
    private static final String IN_PLACE = "HX-Request";

    private final Problems problems;
    private final JsonMapper mapper;

    public Refusals(Problems problems, JsonMapper mapper) {
        this.problems = problems;
        this.mapper = mapper;
    }

    /// The words of a refusal, for a page that tells them beside its form.
    public Problem words(Refused refused) {
        return problems.tell(refused, "", null).problem();
    }

    /// What an exception handler returns.
    Object answer(HttpServletRequest request, Refused refused) {
        return answer(request, refused, null, HttpHeaders.EMPTY);
    }

    Object answer(
            HttpServletRequest request,
            Refused refused,
            @Nullable List<Problem.Fault> errors,
            HttpHeaders headers) {
        return answer(request, problems.tell(refused, pathOf(request), errors), headers);
    }

    /// Somebody else was faster: the ETag to go on with is that of now.
    Object answer(HttpServletRequest request, Overtaken overtaken) {
        Problems.Told told =
                problems.tell(Refused.because(Reasons.STALE_VERSION), pathOf(request), null);
        HttpHeaders headers = new HttpHeaders();
        headers.setETag(new VersionTag(overtaken.version()).quoted());
        Problem problem = told.problem().overtaken(overtaken.version(), overtaken.meanwhile());
        return answer(request, new Problems.Told(problem, told.retryAfterSeconds()), headers);
    }

    private static Object answer(
            HttpServletRequest request, Problems.Told told, HttpHeaders headers) {
        if (looksAtPages(request)) return page(told.problem());
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(told.problem().status())
                        .headers(headers)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (told.retryAfterSeconds() != null) {
            response.header(HttpHeaders.RETRY_AFTER, told.retryAfterSeconds().toString());
        }
        return response.body(told.problem());
    }

    /// Writes a refusal from a filter, where no exception handler reaches.
    public void write(HttpServletRequest request, HttpServletResponse response, Refused refused)
            throws IOException {
        write(request, response, refused, null);
    }

    /// @param errors several faults of one request
    public void write(
            HttpServletRequest request,
            HttpServletResponse response,
            Refused refused,
            @Nullable List<Problem.Fault> errors)
            throws IOException {
        Problems.Told told = problems.tell(refused, pathOf(request), errors);
        if (looksAtPages(request)) {
            request.setAttribute(LEFT_BEHIND, refused);
            response.sendError(told.problem().status());
            return;
        }
        response.setStatus(told.problem().status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (told.retryAfterSeconds() != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, told.retryAfterSeconds().toString());
        }
        response.getOutputStream().write(mapper.writeValueAsBytes(told.problem()));
    }

    private static ModelAndView page(Problem problem) {
        ModelAndView page = new ModelAndView("dondoc/problem");
        page.setStatus(org.springframework.http.HttpStatusCode.valueOf(problem.status()));
        page.addObject("problem", problem);
        return page;
    }

    /// A browser that wants a page; what lies under /api/ is never one.
    static boolean looksAtPages(HttpServletRequest request) {
        if (pathOf(request).startsWith("/api/")) return false;
        if (request.getHeader(IN_PLACE) != null) return true;
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static String pathOf(HttpServletRequest request) {
        return request.getAttribute(jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI)
                        instanceof String original
                ? original
                : request.getRequestURI();
    }
}

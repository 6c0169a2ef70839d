package dondoc.web.problem;

import dondoc.web.Refused;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What the container itself or a filter refused.
@Controller
final class LastResort implements ErrorController {
    private final Refusals refusals;

    LastResort(Refusals refusals) {
        this.refusals = refusals;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    Object tell(HttpServletRequest request) {
        return refusals.answer(request, refusal(request));
    }

    private static Refused refusal(HttpServletRequest request) {
        if (request.getAttribute(Refusals.LEFT_BEHIND) instanceof Refused left) return left;
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return Refused.because(
                switch (status instanceof Integer code ? code : Integer.valueOf(404)) {
                    case 401 -> "UNAUTHENTICATED";
                    case 403 -> "FORBIDDEN";
                    case 404 -> "NOT_FOUND";
                    case 405 -> "METHOD_NOT_ALLOWED";
                    case 406 -> "NOT_ACCEPTABLE";
                    case 413 -> "BODY_TOO_LARGE";
                    case 415 -> "UNSUPPORTED_MEDIA_TYPE";
                    case 503 -> "TOO_SLOW";
                    case Integer other when other >= 400 && other < 500 -> "BAD_REQUEST";
                    default -> "UNEXPECTED";
                });
    }
}

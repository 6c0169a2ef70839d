package dondoc.task.in.web;

import static dondoc.task.domain.Reason.FAN_OUT_REFUSED;

import dondoc.task.application.EngineRefusal;
import dondoc.task.application.directives.FanOutRefused;
import dondoc.task.domain.Rejection;
import dondoc.web.Refused;
import dondoc.web.problem.Problem;
import dondoc.web.problem.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// What rules and use cases refuse, as problems.
@ControllerAdvice
@Order(0)
class Rejections {
    private final Refusals refusals;

    Rejections(Refusals refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler
    void rejected(Rejection e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refusals.write(request, response, Refused.because(e.reason().name(), e.details()));
    }

    @ExceptionHandler
    void rejected(EngineRefusal e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var refused = e.refused();
        refusals.write(request, response, Refused.because(refused.reason(), refused.details()));
    }

    @ExceptionHandler
    void rejected(FanOutRefused e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var refused = Refused.because(FAN_OUT_REFUSED.name()).with("count", e.units().size());
        refusals.write(
                request,
                response,
                refused.at("units"),
                e.units().stream().map(Rejections::fault).toList());
    }

    private static Problem.Fault fault(FanOutRefused.Unit unit) {
        var lead = unit.lead() == null ? "?" : unit.lead().value();
        return new Problem.Fault(
                "units[%d].%s".formatted(unit.position() - 1, unit.field()),
                "%s: %s. %s / %s".formatted(lead, unit.reason(), unit.message(), unit.messageEn()));
    }
}

package dondoc.web.problem;

import com.mongodb.MongoException;
import dondoc.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// The store of the read models is away or fails: commands still work, reads say so.
@ControllerAdvice
@Order(0)
final class StoreAdvice {
    private static final Logger log = LoggerFactory.getLogger(StoreAdvice.class);

    private final Refusals refusals;

    StoreAdvice(Refusals refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler
    Object readsAway(MongoException e, HttpServletRequest request) {
        log.warn("the store does not answer: {}", e.getMessage());
        return refusals.answer(request, Refused.because("READS_AWAY"));
    }
}

package dondoc.web.api;

import dondoc.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses a parameter that the door does not take: a filter with a slip in its name would otherwise
/// be answered with everything, and counted as if it had been asked for.
final class KnownParameters implements HandlerInterceptor {
    private final Map<Method, Set<String>> taken = new ConcurrentHashMap<>();

    /// @throws Refused `UNKNOWN_PARAMETER`
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() == null || !(handler instanceof HandlerMethod door)) {
            return true;
        }
        var known = taken.computeIfAbsent(door.getMethod(), _ -> of(door));
        for (var name : request.getParameterMap().keySet()) {
            if (!known.contains(name)) {
                throw Refused.because("UNKNOWN_PARAMETER")
                        .with("known", known.isEmpty() ? "-" : String.join(", ", known))
                        .at(name);
            }
        }
        return true;
    }

    private static Set<String> of(HandlerMethod door) {
        return Stream.of(door.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(KnownParameters::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        var asked = parameter.getParameterAnnotation(RequestParam.class);
        return asked == null || asked.name().isEmpty()
                ? String.valueOf(parameter.getParameterName())
                : asked.name();
    }
}

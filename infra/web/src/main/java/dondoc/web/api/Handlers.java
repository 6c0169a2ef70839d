package dondoc.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Spring's own way to a handler compares a request with every one there is, in all respects; with
/// some hundred of them that is a twentieth of a command's time. Here those whose path looks otherwise
/// are passed over.
final class Handlers extends RequestMappingHandlerMapping {
    /// Of the request a handler is looked for, taken from it once.
    private static final ScopedValue<PathContainer> PATH = ScopedValue.newInstance();

    private final Map<RequestMappingInfo, List<Outline>> outlines = new ConcurrentHashMap<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(
            String lookupPath, HttpServletRequest request) throws Exception {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            return super.lookupHandlerMethod(lookupPath, request);
        }
        var path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
        return ScopedValue.where(PATH, path)
                .call(() -> super.lookupHandlerMethod(lookupPath, request));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(
            RequestMappingInfo info, HttpServletRequest request) {
        return mayFit(info) ? super.getMatchingMapping(info, request) : null;
    }

    private boolean mayFit(RequestMappingInfo info) {
        // asked for each handler at each request: computeIfAbsent may lock where get does not
        var known = outlines.get(info);
        if (known == null) {
            known = outlines(info);
            outlines.put(info, known);
        }
        return known.isEmpty() || !PATH.isBound() || fits(known, PATH.get());
    }

    /// A loop, not a stream: for each handler at each request.
    private static boolean fits(List<Outline> outlines, PathContainer path) {
        for (var outline : outlines) {
            if (outline.fits(path)) {
                return true;
            }
        }
        return false;
    }

    /// Empty unless each of its patterns has one.
    private static List<Outline> outlines(RequestMappingInfo info) {
        var patterns = info.getPatternValues();
        var found = patterns.stream().map(Outline::of).filter(Objects::nonNull).toList();
        return found.size() == patterns.size() ? found : List.of();
    }
}

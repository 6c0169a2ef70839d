package dondoc.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;

/// How a path looks from afar: how many segments it has and what the fixed ones are.
///
/// @param segments in their order, empty where anything may stand
record Outline(List<String> segments) {
    private static final String ANYTHING = "";
    private static final Pattern PLAIN = Pattern.compile("(/([\\w.-]+|\\{\\w+}))+");

    /// @return `null` for a pattern that has no such outline, a wildcard's for instance
    static @Nullable Outline of(String pattern) {
        if (!PLAIN.matcher(pattern).matches()) {
            return null;
        }
        return new Outline(
                Arrays.stream(pattern.substring(1).split("/", -1))
                        .map(segment -> segment.startsWith("{") ? ANYTHING : segment)
                        .toList());
    }

    /// In a path a separator stands before each segment.
    boolean fits(PathContainer path) {
        var elements = path.elements();
        if (elements.size() != 2 * segments.size()) {
            return false;
        }
        for (var n = 0; n < segments.size(); n++) {
            var fixed = segments.get(n);
            if (!fixed.equals(ANYTHING)
                    && !(elements.get(2 * n + 1) instanceof PathSegment segment
                            && segment.valueToMatch().equals(fixed))) {
                return false;
            }
        }
        return true;
    }
}

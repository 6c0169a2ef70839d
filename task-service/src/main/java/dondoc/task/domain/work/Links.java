package dondoc.task.domain.work;

import static dondoc.task.domain.Reason.BAD_EVIDENCE_LINK;
import static dondoc.task.domain.Reason.TOO_MANY_EVIDENCE_LINKS;

import dondoc.task.domain.Rejection;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Links to evidence: kept as given, never fetched.
final class Links {
    private static final int MOST = 10;
    private static final int LONGEST = 500;
    private static final String FIELD = "evidence";

    private Links() {}

    /// @throws Rejection `BAD_EVIDENCE_LINK`, `TOO_MANY_EVIDENCE_LINKS`
    static List<String> checked(List<String> links) {
        if (links.size() > MOST) {
            throw Rejection.at(FIELD, TOO_MANY_EVIDENCE_LINKS).with("most", MOST);
        }
        if (!links.stream().allMatch(Links::isOne)) {
            throw Rejection.at(FIELD, BAD_EVIDENCE_LINK).with("longest", LONGEST);
        }
        return links;
    }

    private static boolean isOne(String link) {
        if (link.length() > LONGEST) {
            return false;
        }
        try {
            var uri = new URI(link);
            return "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /// As it is written: a list without entries is left out.
    static <T> @Nullable List<T> orNull(@Nullable List<T> links) {
        return links == null || links.isEmpty() ? null : List.copyOf(links);
    }

    /// As it is read.
    static <T> List<T> orNone(@Nullable List<T> links) {
        return links == null ? List.of() : List.copyOf(links);
    }
}

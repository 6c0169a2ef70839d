package dondoc.task.in.page.registry;

import dondoc.web.Refused;
import java.util.Arrays;
import java.util.Locale;

/// What lies on the Task Force's desk, a pile each.
enum Queue {
    VERIFICATIONS,
    EXTENSIONS,
    RETURNS,
    ORPHANS,
    UNCLASSIFIED;

    /// @throws Refused `NOT_FOUND` for an address that names none
    static Queue at(String path) {
        return Arrays.stream(values())
                .filter(q -> q.path().equals(path))
                .findFirst()
                .orElseThrow(() -> Refused.because("NOT_FOUND"));
    }

    /// As it stands in the address, e.g. `verifications`.
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String href() {
        return "/registry/" + path();
    }

    /// @param skip so many cases from the front
    public String from(int skip) {
        return skip == 0 ? href() : href() + "?from=" + skip;
    }
}

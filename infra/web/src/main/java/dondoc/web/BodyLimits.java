package dondoc.web;

import org.springframework.util.unit.DataSize;

/// Bodies that may be larger than `dondoc.web.json-limit` (1 MB): a service with imports
/// contributes one as a bean.
///
/// @param pattern a Spring path pattern, e.g. `/api/v1/imports/**`
/// @param limit the largest body taken there
public record BodyLimits(String pattern, DataSize limit) {

    /// The largest limit the server is set up for.
    public static final DataSize CEILING = DataSize.ofMegabytes(64);

    public BodyLimits {
        if (limit.compareTo(CEILING) > 0) {
            throw new IllegalArgumentException("a body limit above " + CEILING + ": " + limit);
        }
    }
}

package dondoc.web;

import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;

/// A version as ETag and as `?atLeast=`: `"12"` or plain `12`. An answer that also changes with the day
/// carries it behind the version, `"12-2026-05-13"`; the day is passed over here.
///
/// As a parameter: `@RequestParam(required = false) @Nullable VersionTag atLeast`.
public record VersionTag(long value) {
    private static final Pattern FORM = Pattern.compile("\"?([0-9]{1,18})(-[0-9-]{10})?\"?");

    /// @throws Refused `BAD_VERSION` when it is none of ours
    public static VersionTag of(String text) {
        var match = FORM.matcher(text.strip());
        if (!match.matches()) throw Refused.because("BAD_VERSION").with("given", text);
        return new VersionTag(Long.parseLong(match.group(1)));
    }

    /// With the quotes an ETag wants.
    public String quoted() {
        return "\"" + value + "\"";
    }

    /// 200 with this ETag, or 304 when the caller has it already (`If-None-Match`).
    public <T> ResponseEntity<T> carrying(T body) {
        return ResponseEntity.ok().eTag(quoted()).body(body);
    }
}

package dondoc.reporting.domain;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A period's name: `W2026-40` (the ISO week of the cut-off), `F2026-09-28` (the briefing's
/// Monday), `M2026-09`, `Q2026-3`.
public record PeriodId(String value) {

    private static final Pattern FORM =
            Pattern.compile(
                    "W\\d{4}-[0-5]\\d|F\\d{4}-[01]\\d-[0-3]\\d|M\\d{4}-[01]\\d|Q\\d{4}-[1-4]");

    public PeriodId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a period: '%s'".formatted(value));
        }
    }

    public static boolean fits(String value) {
        return FORM.matcher(value).matches();
    }

    public PeriodKind kind() {
        return Stream.of(PeriodKind.values())
                .filter(kind -> kind.initial() == value.charAt(0))
                .findFirst()
                .orElseThrow();
    }
}

package dondoc.standalone.register;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a typed cell says once its dirt is off. The forms are those of task-service, so that a name
/// that is the same there is the same here.
final class Cells {
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern SPACE =
            Pattern.compile("[\\s\\p{Cntrl}]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DASH = Pattern.compile(" ?[-\\u2010-\\u2015\\u2212] ?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2}) ?/ ?(\\d{1,2}) ?/ ?(\\d{4})");

    private Cells() {}

    /// NFC, no invisible characters, single spaces, trimmed.
    static String clean(String typed) {
        var visible = INVISIBLE.matcher(typed).replaceAll("");
        var composed = Normalizer.normalize(visible, Normalizer.Form.NFC);
        return SPACE.matcher(composed).replaceAll(" ").strip();
    }

    /// For comparing only: cleaned, without case, all dashes alike.
    static String key(String typed) {
        return DASH.matcher(clean(typed)).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /// A `d/M/yyyy` date; empty when it is not one that exists.
    static Optional<LocalDate> vietnameseDay(String typed) {
        var found = DAY.matcher(clean(typed));
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(found.group(3)),
                            Integer.parseInt(found.group(2)),
                            Integer.parseInt(found.group(1))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}

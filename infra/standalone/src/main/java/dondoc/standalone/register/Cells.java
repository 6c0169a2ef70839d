package dondoc.standalone.register;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a typed cell says once its dirt is off.
final class Cells {
    private static final Pattern FORMAT_CHARACTERS = Pattern.compile("\\p{Cf}");
    private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2}) ?/ ?(\\d{1,2}) ?/ ?(\\d{4})");

    private Cells() {}

    /// NFC, no format characters, single spaces, trimmed.
    static String clean(String typed) {
        var composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        var visible = FORMAT_CHARACTERS.matcher(composed).replaceAll("");
        return WHITE.matcher(visible).replaceAll(" ").strip();
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

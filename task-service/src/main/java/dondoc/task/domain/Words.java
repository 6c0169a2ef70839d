package dondoc.task.domain;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text as people type it, brought into one form (domain.md, edge case 22).
public final class Words {
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern SPACE =
            Pattern.compile("[\\s\\p{Cntrl}]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DASH = Pattern.compile(" ?[-\\u2010-\\u2015\\u2212] ?");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Words() {}

    /// NFC; invisible characters gone; any white space one space; trimmed. Case is kept.
    public static String clean(String text) {
        var visible = INVISIBLE.matcher(text).replaceAll("");
        var composed = Normalizer.normalize(visible, Normalizer.Form.NFC);
        return SPACE.matcher(composed).replaceAll(" ").strip();
    }

    /// For comparing only: cleaned, without case, all dashes alike.
    public static String key(String text) {
        return DASH.matcher(clean(text)).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /// A day as Vietnamese documents write it, e.g. `05/09/2026`.
    public static String day(LocalDate date) {
        return DAY.format(date);
    }
}

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
        var inner = text.strip();
        return isClean(inner) ? inner : cleaned(inner);
    }

    /// Nearly every text is: single spaces between letters and signs that are composed as they stand.
    private static boolean isClean(String text) {
        var afterSpace = false;
        for (var n = 0; n < text.length(); n++) {
            var c = text.charAt(n);
            if (c == ' ' ? afterSpace : !isPlain(c)) {
                return false;
            }
            afterSpace = c == ' ';
        }
        return true;
    }

    /// Printable ASCII, composed Latin letters, and Vietnamese ones.
    private static boolean isPlain(char c) {
        return isIn(c, '!', '~') || isIn(c, '\u00C0', '\u02FF') || isIn(c, '\u1EA0', '\u1EF9');
    }

    private static boolean isIn(char c, char first, char last) {
        return c >= first && c <= last;
    }

    private static String cleaned(String text) {
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

package dondoc.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Values as text that sorts as MongoDB sorts them: nothing, numbers, text, truth values, moments.
/// What one value is written as is never the beginning of another's, so values may be strung together.
final class Sortable {

    /// Sorts behind everything that goes on where it stands.
    static final char BEHIND = '\u7fff';

    static final String WITHOUT_ELEMENTS = "1";
    static final String NOTHING = "2";
    static final char NUMBER = '3';
    static final char TEXT = '5';
    static final char TRUTH = '7';
    static final char MOMENT = '8';

    /// No whole number below it shares its double with another.
    static final double EXACT_BELOW = 1L << 53;

    private static final char END = '\u0000';
    private static final char ESCAPE = '\u0001';
    private static final int CANNOT_INDEX = 2;

    private Sortable() {}

    static boolean knows(@Nullable Object value) {
        return Missing.isNullOrMissing(value)
                || value instanceof Number
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Instant;
    }

    /// @throws MongoServerError for what has no order here
    static String of(@Nullable Object value) {
        if (Missing.isNullOrMissing(value)) {
            return NOTHING;
        }
        return switch (value) {
            case Number number -> NUMBER + sortable(number.doubleValue());
            case String text -> TEXT + escaped(text) + END;
            case Boolean truth -> TRUTH + (truth ? "1" : "0");
            case Instant moment -> MOMENT + hex(moment.toEpochMilli() ^ Long.MIN_VALUE);
            case null, default ->
                    throw new MongoServerError(
                            CANNOT_INDEX,
                            "BadValue",
                            "only text, numbers, truth values and moments are indexed here: "
                                    + value);
        };
    }

    /// What every text that begins so is written with at its front.
    static String beginning(String text) {
        return TEXT + escaped(text);
    }

    /// The key of a document by its `_id`, when that is text.
    ///
    /// @param bound in the form of this class, perhaps with [#BEHIND] at its end
    /// @return `null` when no text is meant
    static @Nullable String plain(String bound) {
        if (bound.equals(String.valueOf((char) (TEXT + 1)))) {
            return "\uffff";
        }
        if (bound.charAt(0) != TEXT || bound.indexOf(ESCAPE) >= 0) {
            return null;
        }
        var end = bound.indexOf(END);
        if (end < 0) {
            return bound.substring(1);
        }
        var text = bound.substring(1, end);
        return bound.charAt(bound.length() - 1) == BEHIND ? text + END : text;
    }

    private static String sortable(double number) {
        var bits = Double.doubleToLongBits(number == 0 ? 0.0 : number);
        return hex(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
    }

    private static String hex(long bits) {
        var digits = Long.toHexString(bits);
        return "0".repeat(16 - digits.length()) + digits;
    }

    private static String escaped(String text) {
        if (text.indexOf(END) < 0 && text.indexOf(ESCAPE) < 0) {
            return text;
        }
        return text.replace("\u0001", "\u0001\u0002").replace("\u0000", "\u0001\u0001");
    }
}

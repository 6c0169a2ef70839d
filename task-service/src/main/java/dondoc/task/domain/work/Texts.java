package dondoc.task.domain.work;

import static dondoc.task.domain.Reason.TEXT_MISSING;
import static dondoc.task.domain.Reason.TEXT_TOO_LONG;

import dondoc.task.domain.Rejection;
import dondoc.task.domain.Words;
import org.jspecify.annotations.Nullable;

/// Free text in commands: cleaned, bounded, `null` when empty.
final class Texts {
    private static final int LONGEST = 4_000;

    private Texts() {}

    static String required(String field, @Nullable String text) {
        var given = optional(field, text);
        if (given == null) {
            throw Rejection.at(field, TEXT_MISSING);
        }
        return given;
    }

    /// A reason must be given; the past is taken as it was written down then.
    static @Nullable String reason(@Nullable String text, boolean history) {
        return history ? optional("reason", text) : required("reason", text);
    }

    static @Nullable String optional(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        var cleaned = Words.clean(text);
        if (cleaned.length() > LONGEST) {
            throw Rejection.at(field, TEXT_TOO_LONG).with("longest", LONGEST);
        }
        return cleaned.isEmpty() ? null : cleaned;
    }
}

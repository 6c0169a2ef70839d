package dondoc.task.application.directives;

import static dondoc.task.domain.Reason.BAD_DOCUMENT_NUMBER;
import static dondoc.task.domain.Reason.NO_DOCUMENT_NUMBER;
import static dondoc.task.domain.Reason.TEXT_MISSING;
import static dondoc.task.domain.Reason.TEXT_TOO_LONG;

import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.Words;
import org.jspecify.annotations.Nullable;

/// Text about a directive as it was typed: cleaned, bounded, `null` when empty.
public final class Typed {
    private static final int LONGEST = 1_000;

    private Typed() {}

    public static DocumentNumber number(String field, @Nullable String typed) {
        var number = typed == null ? "" : Words.clean(typed);
        if (number.isEmpty()) {
            throw Rejection.at(field, NO_DOCUMENT_NUMBER);
        }
        if (!DocumentNumber.isOne(number)) {
            throw Rejection.at(field, BAD_DOCUMENT_NUMBER);
        }
        return new DocumentNumber(number);
    }

    public static String text(String field, @Nullable String typed) {
        var text = optional(field, typed);
        if (text == null) {
            throw Rejection.at(field, TEXT_MISSING);
        }
        return text;
    }

    public static @Nullable String optional(String field, @Nullable String typed) {
        var text = typed == null ? "" : Words.clean(typed);
        if (text.length() > LONGEST) {
            throw Rejection.at(field, TEXT_TOO_LONG).with("longest", LONGEST);
        }
        return text.isEmpty() ? null : text;
    }
}

package dondoc.task.in.page;

import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/// A day as people type it, e.g. `5/9/2026`.
public final class TypedDay {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private TypedDay() {}

    /// @throws Rejection `TEXT_MISSING`, `BAD_DATE`
    public static LocalDate read(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw Rejection.at(field, Reason.TEXT_MISSING);
        }
        try {
            return LocalDate.parse(typed.strip(), FORM);
        } catch (DateTimeException _) {
            throw Rejection.at(field, Reason.BAD_DATE);
        }
    }
}

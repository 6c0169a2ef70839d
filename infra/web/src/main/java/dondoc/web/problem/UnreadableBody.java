package dondoc.web.problem;

import dondoc.web.Refused;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Tells what is wrong with a JSON body, and where.
final class UnreadableBody {
    private static final int SHOWN = 60;

    private UnreadableBody() {}

    static Refused explain(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof Refused refused) return refused;
            if (t instanceof BodyTooLarge large) return tooLarge(large.limitBytes());
        }
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof JacksonException json) return explain(json);
        }
        return Refused.because("MISSING_BODY");
    }

    static Refused tooLarge(long limitBytes) {
        return Refused.because("BODY_TOO_LARGE").with("limit", limitBytes / 1024);
    }

    private static Refused explain(JacksonException failure) {
        String field = path(failure);
        return switch (failure) {
            case UnrecognizedPropertyException _ -> Refused.because("UNKNOWN_FIELD").at(field);
            case InvalidNullException _ -> Refused.because("MISSING_FIELD").at(field);
            case MismatchedInputException m when says(m, "Missing required creator property") ->
                    Refused.because("MISSING_FIELD").at(field);
            case StreamReadException _ -> malformed(failure);
            case MismatchedInputException m when says(m, "Trailing token") -> malformed(m);
            case MismatchedInputException m when says(m, "No content to map") ->
                    Refused.because("MISSING_BODY");
            default -> {
                Refused bad = Refused.because("BAD_VALUE").with("reason", reason(failure));
                yield field.isEmpty() ? bad : bad.at(field);
            }
        };
    }

    private static Refused malformed(JacksonException failure) {
        return Refused.because("MALFORMED_JSON")
                .with("line", Math.max(1, failure.getLocation().getLineNr()))
                .with("column", Math.max(1, failure.getLocation().getColumnNr()));
    }

    /// Jackson has no type of its own for these.
    private static boolean says(MismatchedInputException failure, String beginning) {
        String message = failure.getOriginalMessage();
        return message != null && message.startsWith(beginning);
    }

    /// Words of our own values only ("not a unit identifier: 'x'"); never Java's.
    private static String reason(JacksonException failure) {
        @Nullable Throwable cause = failure.getCause();
        while (cause != null && cause.getCause() != null) cause = cause.getCause();
        String said = cause instanceof IllegalArgumentException ? cause.getMessage() : null;
        if (said == null) return "";
        return said.length() > SHOWN ? said.substring(0, SHOWN) + "…" : said;
    }

    private static String path(JacksonException failure) {
        return failure.getPath().stream()
                .map(r -> r.getPropertyName() == null ? "" + r.getIndex() : r.getPropertyName())
                .collect(Collectors.joining("."));
    }
}

package dondoc.eventsourcing;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// A record whose type is not known or whose body does not fit its type. It says where the fault lies
/// and never what is written there: answers, dead letters and logs keep it, and it may be secret.
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unreadable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// @param fault tells its place, if it has one; what it quotes goes no further
    public static Unreadable because(String message, RuntimeException fault) {
        return new Unreadable(message + ": " + kind(fault) + place(fault), null);
    }

    private static String kind(RuntimeException fault) {
        return fault.getClass().getSimpleName();
    }

    private static String place(RuntimeException fault) {
        if (!(fault instanceof JacksonException json)) {
            return "";
        }
        var path =
                json.getPath().stream()
                        .map(r ->
                                r.getPropertyName() == null
                                        ? String.valueOf(r.getIndex())
                                        : r.getPropertyName())
                        .collect(Collectors.joining("."));
        return path.isEmpty() ? "" : " at " + path;
    }
}

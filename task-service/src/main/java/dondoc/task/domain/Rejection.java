package dondoc.task.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A wish is refused, for a reason with a public name; nothing has changed.
public final class Rejection extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final transient Map<String, String> details;

    private Rejection(Reason reason, Map<String, String> details) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.details = Map.copyOf(details);
    }

    public static Rejection of(Reason reason) {
        return new Rejection(reason, Map.of());
    }

    /// @param field the input at fault, by its public name
    public static Rejection at(String field, Reason reason) {
        return of(reason).with("field", field);
    }

    /// With one more detail for the problem's texts.
    public Rejection with(String name, @Nullable Object value) {
        var more = new LinkedHashMap<>(details);
        more.put(name, String.valueOf(value));
        return new Rejection(reason, more);
    }

    public Reason reason() {
        return reason;
    }

    /// What to fill into the problem's texts; `field` names the input at fault.
    public Map<String, String> details() {
        return details;
    }
}

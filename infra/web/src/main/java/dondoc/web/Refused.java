package dondoc.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request that is not carried out. Thrown anywhere behind the door, it becomes problem+json with
/// the status and the words that `problems.yaml` has for its code.
///
/// ```java
/// throw Refused.because("UNKNOWN_UNIT").with("unit", code).at("lead");
/// ```
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;
    private final transient Map<String, String> details;
    private final @Nullable String field;

    private Refused(String code, Map<String, String> details, @Nullable String field) {
        super(code + " " + details, null, false, false);
        this.code = code;
        this.details = Map.copyOf(details);
        this.field = field;
    }

    /// @param code key in `problems.yaml`, e.g. `TASK_CLOSED`
    public static Refused because(String code) {
        return new Refused(code, Map.of(), null);
    }

    /// @param details one named `field` tells the field at fault
    public static Refused because(String code, Map<String, String> details) {
        return new Refused(code, details, details.get("field"));
    }

    /// Fills `{name}` in the words of the problem.
    public Refused with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(details);
        more.put(name, value.toString());
        return new Refused(code, more, field);
    }

    /// The field, parameter or header at fault.
    public Refused at(String where) {
        return new Refused(code, details, where);
    }

    public String code() {
        return code;
    }

    public Map<String, String> details() {
        return details;
    }

    public @Nullable String field() {
        return field;
    }
}

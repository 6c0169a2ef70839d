package dondoc.standalone.check;

import java.util.Arrays;
import java.util.List;

/// The parts of `expected.json`, in the order they are told.
enum Section {
    ROWS("rows", false),
    LOG_LINES("log_lines", false),
    ACCEPTED("accepted", false),
    REJECTED("rejected", true),
    DUE("due", true),
    CLASSES("classes", true),
    OVERDUE_BY_WEEK("overdue_by_week", true),
    QUARTERS("quarters", true),
    EPISODES("episodes", true);

    /// What is known of these goes on changing after the end of the log.
    static final List<Section> AS_KNOWN_AT_THE_END_OF_THE_LOG = List.of(QUARTERS, EPISODES);

    final String label;

    /// Whether a file without it is incomplete.
    final boolean required;

    Section(String label, boolean required) {
        this.label = label;
        this.required = required;
    }

    static List<Section> all() {
        return Arrays.asList(values());
    }
}

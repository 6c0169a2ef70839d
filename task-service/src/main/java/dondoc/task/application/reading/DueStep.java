package dondoc.task.application.reading;

import java.util.Arrays;
import java.util.List;

/// What a fact did to a due date after the assignment.
public enum DueStep {
    EXTENDED("task.extension-granted.v1"),
    BROUGHT_FORWARD("task.deadline-brought-forward.v1"),
    RECOUNTED("task.deadline-reprojected.v1"),
    SET_ASIDE("task.suspended.v1"),
    RESUMED("task.resumed.v1");

    private final String type;

    DueStep(String type) {
        this.type = type;
    }

    /// Of a fact of one of these types.
    public static DueStep of(Happening fact) {
        return Arrays.stream(values())
                .filter(step -> step.type.equals(fact.type()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no due date moves with " + fact));
    }

    /// Of the facts that are steps.
    public static List<String> types() {
        return Arrays.stream(values()).map(step -> step.type).toList();
    }
}

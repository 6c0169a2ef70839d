package dondoc.reporting.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/// How many tasks are in each class. A class without tasks is left out.
public record Counts(Map<TaskClass, Integer> value) {

    public static final Counts NONE = new Counts(Map.of());

    public Counts {
        var kept = new EnumMap<TaskClass, Integer>(TaskClass.class);
        value.forEach((of, n) -> {
            if (n < 0) {
                throw new IllegalArgumentException("a negative count of " + of);
            }
            if (n > 0) {
                kept.put(of, n);
            }
        });
        value = Collections.unmodifiableMap(kept);
    }

    public int of(TaskClass wanted) {
        return value.getOrDefault(wanted, 0);
    }

    public int of(TaskClass.Part part) {
        return Stream.of(TaskClass.values()).filter(c -> c.part() == part).mapToInt(this::of).sum();
    }

    /// All tasks, the withdrawn ones too.
    public int sum() {
        return value.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// The denominator of a share "of all tasks": all but the withdrawn ones.
    public int counted() {
        return sum() - of(TaskClass.Part.OUTSIDE);
    }

    public Counts plus(Counts other) {
        var both = new EnumMap<TaskClass, Integer>(TaskClass.class);
        both.putAll(value);
        other.value.forEach((of, n) -> both.merge(of, n, Integer::sum));
        return new Counts(both);
    }
}

package dondoc.task.domain;

/// The part of a directive that gives the task, e.g. `7` or `II.3`; empty where the whole directive
/// is one task.
public record Clause(String value) {
    static final int LONGEST = 40;

    public Clause {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not a clause: '%s'".formatted(value));
        }
    }

    public static boolean isOne(String text) {
        return text.length() <= LONGEST && text.equals(Words.clean(text));
    }

    @Override
    public String toString() {
        return value;
    }
}

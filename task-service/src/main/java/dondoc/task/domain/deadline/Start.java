package dondoc.task.domain.deadline;

/// What the day is that days are counted after.
public enum Start {
    DIRECTIVE("ngày ban hành", "the directive's date"),
    PERIOD("ngày bắt đầu kỳ", "the period's first day");

    private final String vi;
    private final String en;

    Start(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    String vi() {
        return vi;
    }

    String en() {
        return en;
    }
}

package dondoc.reporting.domain;

/// The rhythms of reporting (R5), in the order in which periods with the same cut-off are closed.
public enum PeriodKind {
    /// To the urging letters and the Thursday meeting.
    WEEK('W'),
    /// To the Chairman's briefing.
    FORTNIGHT('F'),
    /// To the City People's Committee and the Party Committee.
    MONTH('M'),
    /// To the Leader of the Task Force, and made public.
    QUARTER('Q');

    private final char initial;

    PeriodKind(char initial) {
        this.initial = initial;
    }

    /// With which the names of its periods begin.
    char initial() {
        return initial;
    }
}

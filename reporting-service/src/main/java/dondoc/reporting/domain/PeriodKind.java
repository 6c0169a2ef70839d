package dondoc.reporting.domain;

/// The rhythms of reporting (R5), in the order in which periods with the same cut-off are closed.
public enum PeriodKind {
    /// To the urging letters and the Thursday meeting.
    WEEK,
    /// To the Chairman's briefing.
    FORTNIGHT,
    /// To the City People's Committee and the Party Committee.
    MONTH,
    /// To the Leader of the Task Force, and made public.
    QUARTER
}

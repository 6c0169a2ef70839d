package dondoc.escalation.domain;

/// What ended an overdue episode (R3).
public enum EndReason {
    /// Completion was reported.
    REPORTED,
    /// A new due date was granted; that never erases the episode.
    EXTENDED,
    /// The task was suspended, waiting for a superior; that never erases the episode.
    SUSPENDED,
    /// The task was withdrawn; the episode stays.
    WITHDRAWN
}

package dondoc.task.application.reading;

/// What a unit has sent and the Task Force has to decide.
public enum Matter {
    /// Completion reports, the oldest first.
    REPORT,

    /// Requests for more time, what is due first on top.
    EXTENSION,

    /// Wishes to be rid of a task, the oldest first.
    RETURN
}

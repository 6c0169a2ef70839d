package dondoc.task.application.reading;

/// In which order tasks are shown.
///
/// @param backwards the last one first
public record Sorting(Key key, boolean backwards) {
    public static final Sorting BY_DUE = new Sorting(Key.DUE, false);

    /// What tasks are sorted by; after that by id.
    public enum Key {
        /// Without a due date: last.
        DUE,

        /// Year and number of the directive, then the clause.
        DOCUMENT,

        /// The one nobody has spoken of for longest first.
        UPDATED
    }
}

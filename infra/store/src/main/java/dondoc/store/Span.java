package dondoc.store;

/// A stretch of sorted keys.
///
/// @param from the first that may lie in it
/// @param to the first that lies behind it
record Span(String from, String to) {

    static final Span ALL = new Span("", "\uffff");

    /// Exactly this value, whatever comes after it in the key.
    static Span point(String written) {
        return new Span(written, written + Sortable.BEHIND);
    }

    Span behind(String front) {
        return new Span(front + from, front + to);
    }

    Span and(Span other) {
        return new Span(
                from.compareTo(other.from) > 0 ? from : other.from,
                to.compareTo(other.to) < 0 ? to : other.to);
    }

    boolean holds(String key) {
        return key.compareTo(from) >= 0 && key.compareTo(to) < 0;
    }

    boolean isEmpty() {
        return from.compareTo(to) >= 0;
    }
}

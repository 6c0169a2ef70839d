package dondoc.store;

import java.util.List;
import java.util.stream.Stream;

/// Documents of a collection in one order, by the keys it is sorted by.
interface Shelf {

    /// What it is sorted by; `_id` decides among equals.
    List<String> fields();

    /// Whether a document may stand in it more than once, since a field holds many values.
    boolean isSpread();

    long count(Span span);

    /// Positions of the documents, each once.
    Stream<Object> positions(Span span, boolean backwards);
}

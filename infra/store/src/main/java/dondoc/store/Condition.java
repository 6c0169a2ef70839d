package dondoc.store;

import java.util.List;

/// What a question asks of one field, as stretches of its sorted values.
///
/// @param spans apart from each other, in their order
/// @param point whether each span is one value
/// @param exact whether what lies in the spans is what is asked for, no more
record Condition(String field, List<Span> spans, boolean point, boolean exact) {
    Condition {
        spans = List.copyOf(spans);
    }

    boolean isOneValue() {
        return point && spans.size() == 1;
    }
}

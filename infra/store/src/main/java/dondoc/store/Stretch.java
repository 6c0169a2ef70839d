package dondoc.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Where on a shelf the documents lie that meet some conditions.
///
/// @param spans apart from each other, in their order
/// @param met the conditions that need not be looked at for what lies here
/// @param pinned how many fields from the front have one value
/// @param size how many entries lie here
record Stretch(Shelf shelf, List<Span> spans, Set<Condition> met, int pinned, long size) {

    private Stretch(Shelf shelf, List<Span> spans, Set<Condition> met, int pinned) {
        this(shelf, spans, met, pinned, spans.stream().mapToLong(shelf::count).sum());
    }

    /// As many conditions as the order of the shelf allows: values for the fields in front, then a
    /// range.
    static Stretch of(Shelf shelf, List<Condition> conditions) {
        var front = new StringBuilder();
        var met = new HashSet<Condition>();
        int pinned = 0;
        for (var field : shelf.fields()) {
            var asked = conditions.stream().filter(c -> c.field().equals(field)).toList();
            var one = asked.stream().filter(Condition::isOneValue).findFirst();
            if (one.isEmpty()) {
                return new Stretch(shelf, spans(shelf, front.toString(), asked, met), met, pinned);
            }
            front.append(one.get().spans().getFirst().from());
            met.add(one.get());
            pinned++;
        }
        return new Stretch(shelf, List.of(Span.point(front.toString())), met, pinned);
    }

    /// Of a field with many values each condition may be met by another of them: one is taken.
    private static List<Span> spans(
            Shelf shelf, String front, List<Condition> asked, Set<Condition> met) {
        var single = asked.stream().filter(c -> c.spans().size() == 1).toList();
        if (single.isEmpty()) {
            return asked.stream()
                    .findFirst()
                    .map(many -> {
                        met.add(many);
                        return many.spans().stream().map(s -> s.behind(front)).toList();
                    })
                    .orElseGet(() ->
                            List.of(
                                    front.isEmpty()
                                            ? Span.ALL
                                            : new Span(front, front + Sortable.BEHIND)));
        }
        var span = Span.ALL;
        for (var condition : shelf.isSpread() ? single.subList(0, 1) : single) {
            met.add(condition);
            span = span.and(condition.spans().getFirst());
        }
        return span.isEmpty() ? List.of() : List.of(span.behind(front));
    }

    boolean isChosen() {
        return !met.isEmpty();
    }

    /// Whether an order of texts by themselves can answer it.
    boolean isAmongTexts() {
        return spans.stream().allMatch(ById::isText);
    }

    /// Whether each entry is another document.
    boolean isOneEach() {
        return !shelf.isSpread() || (spans.size() <= 1 && met.stream().allMatch(Condition::point));
    }

    /// Whether it is one span that is read in this order.
    boolean isSortedBy(List<String> keys) {
        if (spans.size() > 1) {
            return false;
        }
        var fixed = shelf.fields().subList(0, pinned);
        var open = keys.stream().filter(k -> !fixed.contains(k)).toList();
        var next = new ArrayList<>(shelf.fields().subList(pinned, shelf.fields().size()));
        if (!next.contains("_id")) {
            next.add("_id");
        }
        return Collections.indexOfSubList(next, open) == 0;
    }

    Stream<Object> positions(boolean backwards) {
        var places = spans.stream().flatMap(span -> shelf.positions(span, backwards));
        return shelf.isSpread() && spans.size() > 1 ? places.distinct() : places;
    }
}

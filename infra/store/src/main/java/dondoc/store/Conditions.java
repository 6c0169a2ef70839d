package dondoc.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A question taken apart: what all of it has to hold, as far as an index can tell.
///
/// @param whole whether the conditions say all that is asked
record Conditions(List<Condition> all, boolean whole) {

    /// Whether one condition says all that is asked.
    boolean oneSaysAll() {
        return whole && all.size() == 1;
    }

    static Conditions of(Document question) {
        var found = new ArrayList<Condition>();
        boolean whole = take(question, found);
        return new Conditions(List.copyOf(found), whole);
    }

    /// @return whether nothing was left over
    private static boolean take(Document question, List<Condition> found) {
        boolean whole = true;
        for (var part : question.entrySet()) {
            if (part.getKey().equals("$and")) {
                for (var one : (Collection<?>) part.getValue()) {
                    whole &= take((Document) one, found);
                }
            } else if (part.getKey().startsWith("$")) {
                whole = false;
            } else {
                whole &= field(part.getKey(), part.getValue(), found);
            }
        }
        return whole;
    }

    private static boolean field(String field, @Nullable Object asked, List<Condition> found) {
        if (BsonRegularExpression.isRegularExpression(asked)) {
            var expression = BsonRegularExpression.convertToRegularExpression(asked);
            return add(beginning(field, expression), found);
        }
        if (!(asked instanceof Document operators)) {
            return add(anyOf(field, java.util.Collections.singletonList(asked)), found);
        }
        boolean whole = !operators.isEmpty();
        for (var operator : operators.entrySet()) {
            whole &= add(condition(field, operator.getKey(), operator.getValue()), found);
        }
        return whole;
    }

    private static boolean add(@Nullable Condition condition, List<Condition> found) {
        if (condition == null) {
            return false;
        }
        found.add(condition);
        return condition.exact();
    }

    private static @Nullable Condition condition(
            String field, String operator, @Nullable Object value) {
        return switch (operator) {
            case "$eq" -> anyOf(field, java.util.Collections.singletonList(value));
            case "$in" -> value instanceof Collection<?> many ? anyOf(field, many) : null;
            case "$gt", "$gte", "$lt", "$lte" -> range(field, operator, value);
            default -> null;
        };
    }

    private static @Nullable Condition anyOf(String field, Collection<?> values) {
        var spans = new TreeMap<String, Span>();
        boolean exact = true;
        for (var value : values) {
            if (!Sortable.knows(value)) {
                return null;
            }
            exact &= isExact(value);
            var written = Sortable.of(value);
            spans.put(written, Span.point(written));
        }
        return new Condition(field, List.copyOf(spans.values()), true, exact);
    }

    /// Only values of the same kind are compared.
    private static @Nullable Condition range(
            String field, String operator, @Nullable Object value) {
        if (!Sortable.knows(value) || Missing.isNullOrMissing(value)) {
            return null;
        }
        var written = Sortable.of(value);
        var kind =
                new Span(written.substring(0, 1), String.valueOf((char) (written.charAt(0) + 1)));
        var span =
                switch (operator) {
                    case "$gt" -> new Span(written + Sortable.BEHIND, kind.to());
                    case "$gte" -> new Span(written, kind.to());
                    case "$lt" -> new Span(kind.from(), written);
                    default -> new Span(kind.from(), written + Sortable.BEHIND);
                };
        return new Condition(field, List.of(span), false, isExact(value));
    }

    /// `^\Qtext\E`: what begins so.
    private static @Nullable Condition beginning(String field, BsonRegularExpression expression) {
        var pattern = expression.getPattern();
        var options = expression.getOptions();
        if (!pattern.startsWith("^\\Q")
                || !pattern.endsWith("\\E")
                || (options != null && !options.isEmpty())) {
            return null;
        }
        var text = pattern.substring(3, pattern.length() - 2);
        if (text.isEmpty() || text.contains("\\E") || text.charAt(text.length() - 1) < ' ') {
            return null;
        }
        var from = Sortable.beginning(text);
        var last = from.length() - 1;
        var to = from.substring(0, last) + (char) (from.charAt(last) + 1);
        return new Condition(field, List.of(new Span(from, to)), false, true);
    }

    /// What is not there equals nothing in more ways than one; see also [Sortable#EXACT_BELOW].
    private static boolean isExact(@Nullable Object value) {
        if (value instanceof Number number) {
            return Math.abs(number.doubleValue()) < Sortable.EXACT_BELOW;
        }
        return !Missing.isNullOrMissing(value);
    }
}

package dondoc.store;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// The documents themselves, which lie sorted by their `_id`, where that is text.
record ById(MVMap<Object, ?> documents) implements Shelf {

    @Override
    public List<String> fields() {
        return List.of("_id");
    }

    @Override
    public boolean isSpread() {
        return false;
    }

    @Override
    public long count(Span span) {
        var plain = plain(span);
        return plain == null ? documents.sizeAsLong() : Ranks.between(documents, plain);
    }

    @Override
    public Stream<Object> positions(Span span, boolean backwards) {
        var plain = plain(span);
        return plain == null
                ? documents.keySet().stream()
                : Ranks.keys(documents, plain, backwards).map(key -> key);
    }

    /// Where the documents lie that a question names one by one, so many at most: to look for a shorter
    /// way in the indexes would take longer than to read them.
    static Optional<Stream<Object>> named(List<Condition> conditions, int most) {
        return conditions.stream()
                .filter(c -> c.field().equals("_id") && c.point() && c.spans().size() <= most)
                .filter(c -> c.spans().stream().allMatch(ById::isText))
                .min(Comparator.comparingInt(c -> c.spans().size()))
                .map(c -> c.spans().stream().map(ById::key));
    }

    private static Object key(Span text) {
        return Objects.requireNonNull(Sortable.plain(text.from()));
    }

    /// Whether the span is one of texts; others are looked through.
    static boolean isText(Span span) {
        return plain(span) != null;
    }

    private static @Nullable Span plain(Span span) {
        if (span.equals(Span.ALL)) {
            return null;
        }
        var from = Sortable.plain(span.from());
        var to = Sortable.plain(span.to());
        return from == null || to == null ? null : new Span(from, to);
    }
}

package dondoc.store;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/// Counts and reads stretches of a sorted map.
final class Ranks {
    private Ranks() {}

    static <K> long between(MVMap<K, ?> map, Span span) {
        return Math.max(0, rank(map, span.to()) - rank(map, span.from()));
    }

    @SuppressWarnings("unchecked")
    private static <K> long rank(MVMap<K, ?> map, String key) {
        long found = map.getKeyIndex((K) key);
        return found < 0 ? -found - 1 : found;
    }

    /// The keys in a stretch, read as they are asked for.
    static <K> Stream<String> keys(MVMap<K, ?> map, Span span, boolean backwards) {
        return StreamSupport.stream(new Keys<>(map, span, backwards, false), false)
                .map(String.class::cast);
    }

    static Stream<Object> values(MVMap<String, Object> map, Span span, boolean backwards) {
        return StreamSupport.stream(new Keys<>(map, span, backwards, true), false);
    }

    private static final class Keys<K> extends Spliterators.AbstractSpliterator<Object> {
        private final Cursor<K, ?> cursor;
        private final Span span;
        private final boolean values;

        @SuppressWarnings("unchecked")
        Keys(MVMap<K, ?> map, Span span, boolean backwards, boolean values) {
            super(Long.MAX_VALUE, Spliterator.ORDERED);
            this.span = span;
            this.values = values;
            cursor =
                    backwards
                            ? map.cursor((K) span.to(), (K) span.from(), true)
                            : map.cursor((K) span.from(), (K) span.to(), false);
        }

        @Override
        public boolean tryAdvance(Consumer<? super Object> action) {
            while (cursor.hasNext()) {
                var key = cursor.next();
                if (key instanceof String text && span.holds(text)) {
                    action.accept(values ? cursor.getValue() : key);
                    return true;
                }
            }
            return false;
        }
    }
}

package dondoc.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// A sorted index that many documents may share a key of: each entry is the values in their order,
/// then the `_id`. It is kept ascending; read from behind it is descending.
final class OrderedIndex extends Index<Object> implements Shelf {

    /// Stands in front of all entries once a field was found to hold many values.
    private static final String SPREAD = "";

    private final MVMap<String, Object> entries;
    private final List<String> fields;

    OrderedIndex(String name, List<IndexKey> keys, MVMap<String, Object> entries) {
        super(name, keys, false);
        this.entries = entries;
        this.fields = keys();
    }

    @Override
    public List<String> fields() {
        return fields;
    }

    @Override
    public boolean isSpread() {
        return entries.containsKey(SPREAD);
    }

    @Override
    public long count(Span span) {
        return Ranks.between(entries, within(span));
    }

    @Override
    public Stream<Object> positions(Span span, boolean backwards) {
        var places = Ranks.values(entries, within(span), backwards);
        return isSpread() ? places.distinct() : places;
    }

    /// Without the mark in front.
    private static Span within(Span span) {
        return span.from().isEmpty() ? new Span("0", span.to()) : span;
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        add(document);
    }

    /// The same again changes nothing.
    void add(Document document) {
        var position = getPosition(document);
        keysOf(document).forEach(key -> entries.put(key, position));
    }

    @Override
    public Object remove(Document document) {
        keysOf(document).forEach(entries::remove);
        return getPosition(document);
    }

    @Override
    public void updateInPlace(
            Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (isAlike(before, after)) {
            return;
        }
        var old = keysOf(before);
        var now = keysOf(after);
        old.stream().filter(key -> !now.contains(key)).forEach(entries::remove);
        now.stream().filter(key -> !old.contains(key)).forEach(k -> entries.put(k, position));
    }

    @Override
    public Object getPosition(Document document) {
        return Missing.ofNullable(document.get("_id"));
    }

    private Set<String> keysOf(Document document) {
        Stream<String> written = Stream.of("");
        for (var field : fields) {
            var values = values(value(document, field));
            written = written.flatMap(front -> values.stream().map(front::concat));
        }
        var id = document.get("_id");
        var end = Sortable.knows(id) ? Sortable.of(id) : "9" + id;
        return written.map(front -> fields.getLast().equals("_id") ? front : front + end)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> values(@Nullable Object value) {
        if (!(value instanceof Collection<?> many)) {
            return Set.of(Sortable.of(value));
        }
        entries.putIfAbsent(SPREAD, true);
        return many.isEmpty()
                ? Set.of(Sortable.WITHOUT_ELEMENTS)
                : many.stream()
                        .map(Sortable::of)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    /// Which index answers what is decided by [Way].
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("see Way");
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        keysOf(document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        if (!isAlike(before, after)) {
            keysOf(after);
        }
    }

    /// Whether both have the same entries, as most indexes find of most writes.
    private boolean isAlike(Document before, Document after) {
        for (var field : fields) {
            if (!isAlike(before, after, field)) {
                return false;
            }
        }
        return true;
    }

    /// A path is not followed where all that lies on it is the same.
    private static boolean isAlike(Document before, Document after, String field) {
        var dot = field.indexOf('.');
        var root = dot < 0 ? field : field.substring(0, dot);
        return Objects.equals(before.getOrMissing(root), after.getOrMissing(root))
                || (dot >= 0 && Objects.equals(value(before, field), value(after, field)));
    }

    /// A path is taken apart anew each time it is followed; most fields are none.
    private static @Nullable Object value(Document document, String field) {
        return field.indexOf('.') < 0
                ? document.getOrMissing(field)
                : Utils.getSubdocumentValueCollectionAware(document, field);
    }

    @Override
    public void drop() {
        entries.clear();
    }
}

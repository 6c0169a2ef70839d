package dondoc.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// The index on `_id`. A document whose `_id` is text lies under it and has no entry besides: to keep
/// one took a tenth of the store's work while facts came in. One of another `_id` has an entry, under
/// which 1 and 1.0 are the same.
final class IdIndex extends AbstractUniqueIndex<Object> {
    private final MVMap<Object, byte[]> documents;
    private final MVMap<KeyValue, Object> entries;

    IdIndex(
            String name,
            List<IndexKey> keys,
            MVMap<Object, byte[]> documents,
            MVMap<KeyValue, Object> entries) {
        super(name, keys, false);
        this.documents = documents;
        this.entries = entries;
    }

    static boolean isOn(List<IndexKey> keys) {
        return keys.size() == 1 && keys.getFirst().getKey().equals("_id");
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        var text = KeyType.text(key);
        if (text == null) {
            return entries.get(key);
        }
        return documents.containsKey(text) ? text : null;
    }

    /// The document has been put where it lies.
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        if (!(position instanceof String)) {
            super.add(document, position, collection);
        }
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return entries.putIfAbsent(key, position) == null;
    }

    /// The document is then taken from where it lies.
    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return KeyType.text(key) == null ? entries.remove(key) : getPosition(key);
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        return Stream.concat(
                        documents.keySet().stream()
                                .filter(String.class::isInstance)
                                .map(text -> Map.entry(new KeyValue(text), text)),
                        entries.entrySet().stream().filter(e -> KeyType.text(e.getKey()) == null))
                .toList();
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    /// Entries, not bytes, as the other indexes of this server have it.
    @Override
    public long getDataSize() {
        return getCount();
    }
}

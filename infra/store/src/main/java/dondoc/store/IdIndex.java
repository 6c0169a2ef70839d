package dondoc.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// The index on `_id`. A document whose `_id` is text lies under it and has no entry besides. One of
/// another `_id` has an entry, under which 1 and 1.0 are the same.
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

    /// Checked and put where it lies already: to check once more would find it there and refuse it.
    @Override
    public synchronized void add(
            Document document, Object position, MongoCollection<Object> collection) {
        if (!(position instanceof String)) {
            super.add(document, position, collection);
        }
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return entries.putIfAbsent(key, position) == null;
    }

    /// Of a text there is nothing to remove here: the collection takes the document from its position.
    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return KeyType.text(key) == null ? entries.remove(key) : getPosition(key);
    }

    /// Which index answers what is decided by [Way].
    @Override
    public synchronized boolean canHandle(Document question) {
        return false;
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        throw new UnsupportedOperationException("see Way");
    }

    /// An index that counts none is filled from the documents, and each of these would then be there
    /// already.
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

package dondoc.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.StringDataType;

/// A database whose collections are indexed, and whose pipelines begin with a question that is
/// answered as any other.
final class IndexedDatabase extends H2Database {
    private static final Document COUNTED =
            new Document("_id", 1).append("n", new Document("$sum", 1));

    private static final MVMap.Builder<KeyValue, Object> UNIQUE_KEYS =
            new MVMap.Builder<KeyValue, Object>().keyType(new KeyType());

    private static final MVMap.Builder<String, Object> ORDERED_KEYS =
            new MVMap.Builder<String, Object>().keyType(StringDataType.INSTANCE);

    private final MVStore store;
    private final Commits commits;
    private final LongAdder read;

    IndexedDatabase(
            String name, MVStore store, CursorRegistry cursors, Commits commits, LongAdder read) {
        // What is stored is opened by the constructor above.
        this.store = store;
        this.commits = commits;
        this.read = read;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
            String collection, CollectionOptions options) {
        return new IndexedCollection(
                this,
                collection,
                options,
                new Documents(documents(collection)),
                cursorRegistry,
                commits,
                read);
    }

    /// The map is open by the time it is asked for, and stays in the form it was opened in. Documents
    /// lie in the order of their `_id` and need no other for it.
    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        var entries = store.openMap(place(collection, index), UNIQUE_KEYS);
        return IdIndex.isOn(keys)
                ? new IdIndex(index, keys, documents(collection), entries)
                : super.openOrCreateUniqueIndex(collection, index, keys, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(index, keys, store.openMap(place(collection, index), ORDERED_KEYS));
    }

    private MVMap<Object, byte[]> documents(String collection) {
        return store.openMap("databases." + getFullCollectionNamespace(collection), Documents.FORM);
    }

    private String place(String collection, String index) {
        return getFullCollectionNamespace(collection) + "._index_" + index;
    }

    @Override
    public Document handleCommand(
            Channel channel,
            String command,
            Document query,
            DatabaseResolver resolver,
            Oplog oplog) {
        if (command.equalsIgnoreCase("aggregate")
                && query.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getFirst() instanceof Document first
                && first.get("$match") instanceof Document asked
                && resolveCollection((String) query.get(command), false) != null) {
            clearLastStatus(channel);
            var collection = resolveCollection((String) query.get(command), true);
            var rest = Aggregation.parse(stages.subList(1, stages.size()));
            return answer(
                    collection,
                    rest.equals(List.of(new Document("$group", COUNTED)))
                            ? counted(collection.count(asked, 0, 0))
                            : Aggregation.fromPipeline(rest, resolver, this, collection, oplog)
                                    .runStages(collection.handleQueryAsStream(asked)));
        }
        return super.handleCommand(channel, command, query, resolver, oplog);
    }

    private static List<Document> counted(int count) {
        return count == 0 ? List.of() : List.of(new Document("_id", 1).append("n", count));
    }

    private static Document answer(MongoCollection<Object> collection, List<Document> found) {
        var cursor =
                new Document("id", 0L)
                        .append("ns", collection.getFullName())
                        .append("firstBatch", found);
        return new Document("cursor", cursor).append("ok", 1.0);
    }
}

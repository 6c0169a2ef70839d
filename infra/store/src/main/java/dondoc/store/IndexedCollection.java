package dondoc.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A collection whose questions take the shortest way its indexes offer. A write lets no commit in
/// before it takes the collection's monitor.
@SuppressWarnings("UnsynchronizedOverridesSynchronized")
final class IndexedCollection extends PackedCollection {
    private static final Comparator<DocumentWithPosition<Object>> BACKWARDS =
            Comparator.comparing(DocumentWithPosition::getPosition, ValueComparator.desc());

    /// What is left to ask of documents that are sure to be asked for. To look for each of some hundred
    /// among as many names took longer than to read it.
    private static final Document EVERYTHING = new Document();

    private final Commits commits;
    private final LongAdder read;

    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            Documents documents,
            CursorRegistry cursors,
            Commits commits,
            LongAdder read) {
        super(database, name, options, documents, cursors);
        this.commits = commits;
        this.read = read;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        if (orderBy != null && orderBy.containsKey("$natural")) {
            return super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
        }
        return switch (Way.to(Conditions.of(query), order(orderBy), shelves())) {
            case Way.Through _ -> matchDocuments(query, orderBy, skip, limit, batchSize, fields);
            case Way.Among(var positions, var sure) -> {
                var open = sure ? EVERYTHING : query;
                yield answer(at(positions), open, orderBy, skip, limit, batchSize, fields);
            }
            // Who pages far into a list passes over entries, not documents.
            case Way.Along(var positions, var sure) when sure ->
                    answer(at(positions.skip(skip)), EVERYTHING, null, 0, limit, batchSize, fields);
            case Way.Along(var positions, var _) ->
                    answer(at(positions), query, null, skip, limit, batchSize, fields);
        };
    }

    private QueryResult answer(
            Stream<Document> found,
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        return matchDocumentsFromStream(
                found.peek(_ -> read.increment()), query, orderBy, skip, limit, batchSize, fields);
    }

    /// All documents, in the order they lie in unless another is asked for.
    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        var all = streamAllDocumentsWithPosition();
        var found = isNaturalDescending(orderBy) ? all.sorted(BACKWARDS) : all;
        return answer(
                found.map(DocumentWithPosition::getDocument),
                query,
                orderBy,
                skip,
                limit,
                batchSize,
                fields);
    }

    private Stream<Document> at(Stream<Object> positions) {
        return positions.map(this::getDocument).filter(Objects::nonNull);
    }

    private List<Shelf> shelves() {
        var shelves = new ArrayList<Shelf>();
        shelves.add(byId());
        for (var index : getIndexes()) {
            if (index instanceof OrderedIndex ordered) {
                shelves.add(ordered);
            }
        }
        return shelves;
    }

    private static Way.@Nullable Order order(@Nullable Document orderBy) {
        if (orderBy == null || orderBy.isEmpty()) {
            return Way.Order.ANY;
        }
        var directions = new HashSet<Boolean>();
        for (var direction : orderBy.values()) {
            if (!(direction instanceof Number number)) {
                return null;
            }
            directions.add(number.intValue() < 0);
        }
        return directions.size() > 1
                ? null
                : new Way.Order(List.copyOf(orderBy.keySet()), directions.contains(true));
    }

    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        if (query != null && !query.isEmpty() && skip == 0 && limit <= 0) {
            long counted = Way.count(Conditions.of(query), shelves());
            if (counted >= 0) {
                return Math.toIntExact(counted);
            }
        }
        return super.count(query, skip, limit);
    }

    @Override
    public void addIndex(Index<Object> index) {
        commits.within(() -> super.addIndex(index));
    }

    @Override
    public void addDocument(Document document) {
        commits.within(() -> super.addDocument(document));
    }

    @Override
    public void addDocuments(Stream<Document> many) {
        commits.within(() -> super.addDocuments(many));
    }

    @Override
    public List<Document> insertDocuments(List<Document> many, boolean isOrdered) {
        return commits.within(() -> super.insertDocuments(many, isOrdered));
    }

    @Override
    public Document findAndModify(Document query) {
        return commits.within(() -> super.findAndModify(query));
    }

    @Override
    public Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters filters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        return commits.within(
                () -> super.updateDocuments(selector, update, filters, isMulti, isUpsert, oplog));
    }

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return commits.within(() -> super.deleteDocuments(selector, limit, oplog));
    }

    @Override
    public void removeDocument(Document document) {
        commits.within(() -> super.removeDocument(document));
    }
}

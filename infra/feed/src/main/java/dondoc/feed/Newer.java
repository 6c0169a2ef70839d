package dondoc.feed;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Documents written only over earlier versions of themselves: of two instances that fold the same
/// partition for a moment, the one that stalled does not overwrite what the other has written.
public final class Newer {
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private Newer() {}

    /// @param documents each with its version
    /// @param version name of the field that grows with every version
    public static void write(
            MongoCollection<Document> collection, List<Document> documents, String version) {
        // Met twice: the first time perhaps by another instance's first version of a document,
        // which may be earlier; the second time by a version that is not.
        met(collection, met(collection, documents, version), version);
    }

    /// The same by what has changed since they were read: most of a large document stays as it is.
    ///
    /// @param read those of the documents that were there, by their `_id`, as they were
    public static void write(
            MongoCollection<Document> collection,
            List<Document> documents,
            Map<?, Document> read,
            String version) {
        if (!areAsRead(collection, documents, read, version)) {
            write(collection, documents, version);
        }
    }

    /// Writes over what is still as it was read.
    ///
    /// @return whether all was
    private static boolean areAsRead(
            MongoCollection<Document> collection,
            List<Document> documents,
            Map<?, Document> read,
            String version) {
        if (documents.isEmpty()) {
            return true;
        }
        try {
            var written =
                    collection.bulkWrite(
                            documents.stream()
                                    .map(d -> overRead(d, read.get(d.get("_id")), version))
                                    .toList(),
                            UNORDERED);
            return written.getMatchedCount() + written.getUpserts().size() == documents.size();
        } catch (MongoBulkWriteException e) {
            throwUnlessThere(e);
            return false;
        }
    }

    private static WriteModel<Document> overRead(
            Document document, @Nullable Document read, String version) {
        if (read == null || !document.keySet().containsAll(read.keySet())) {
            return overEarlier(document, version);
        }
        var changed = new Document(document);
        changed.entrySet()
                .removeIf(field -> Objects.equals(field.getValue(), read.get(field.getKey())));
        return new UpdateOneModel<>(
                and(eq("_id", read.get("_id")), eq(version, read.get(version))),
                new Document("$set", changed));
    }

    /// @return those that met a document which was not there or not earlier
    private static List<Document> met(
            MongoCollection<Document> collection, List<Document> documents, String version) {
        if (documents.isEmpty()) {
            return List.of();
        }
        try {
            collection.bulkWrite(
                    documents.stream().map(d -> overEarlier(d, version)).toList(), UNORDERED);
            return List.of();
        } catch (MongoBulkWriteException e) {
            throwUnlessThere(e);
            return e.getWriteErrors().stream()
                    .map(error -> documents.get(error.getIndex()))
                    .toList();
        }
    }

    private static void throwUnlessThere(MongoBulkWriteException e) {
        if (e.getWriteConcernError() != null
                || !e.getWriteErrors().stream()
                        .allMatch(one -> one.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
            throw e;
        }
    }

    private static ReplaceOneModel<Document> overEarlier(Document document, String version) {
        var earlier = and(eq("_id", document.get("_id")), lt(version, document.get(version)));
        return new ReplaceOneModel<>(earlier, document, UPSERT);
    }
}

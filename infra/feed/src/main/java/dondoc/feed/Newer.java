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
import org.bson.conversions.Bson;
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

    /// The same, but of a document that is still as it was read only the fields that have changed since
    /// then are written. One that is not, or that has lost a field, is written as a whole; beside one that
    /// is not, the others of its batch are offered again and stay as they are.
    ///
    /// @param documents field names without dots
    /// @param read those that were there, by their `_id`, as they were
    public static void write(
            MongoCollection<Document> collection,
            List<Document> documents,
            Map<?, Document> read,
            String version) {
        if (!writeChanges(collection, documents, read, version)) {
            write(collection, documents, version);
        }
    }

    /// @return whether all that had been read was as it was then, and nothing else was there
    private static boolean writeChanges(
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
                                    .map(d -> change(d, read.get(d.get("_id")), version))
                                    .toList(),
                            UNORDERED);
            return written.getMatchedCount() + written.getUpserts().size() == documents.size();
        } catch (MongoBulkWriteException e) {
            throwUnlessThere(e);
            return false;
        }
    }

    private static WriteModel<Document> change(
            Document document, @Nullable Document read, String version) {
        if (read == null || !document.keySet().containsAll(read.keySet())) {
            return overEarlier(document, version);
        }
        var changed = new Document(document);
        // Asked of what was made: any map in it equals a document, and a document equals no other
        // map.
        changed.entrySet()
                .removeIf(field ->
                        read.containsKey(field.getKey())
                                && Objects.equals(field.getValue(), read.get(field.getKey())));
        return changed.containsKey(version)
                ? new UpdateOneModel<>(
                        and(earlier(document, version), eq(version, read.get(version))),
                        new Document("$set", changed))
                : overEarlier(document, version);
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
        return new ReplaceOneModel<>(earlier(document, version), document, UPSERT);
    }

    private static Bson earlier(Document document, String version) {
        return and(eq("_id", document.get("_id")), lt(version, document.get(version)));
    }
}

package dondoc.feed;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import org.bson.Document;

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
            if (e.getWriteConcernError() != null
                    || !e.getWriteErrors().stream().allMatch(Newer::isThere)) {
                throw e;
            }
            return e.getWriteErrors().stream()
                    .map(error -> documents.get(error.getIndex()))
                    .toList();
        }
    }

    private static boolean isThere(WriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    private static ReplaceOneModel<Document> overEarlier(Document document, String version) {
        var earlier = and(eq("_id", document.get("_id")), lt(version, document.get(version)));
        return new ReplaceOneModel<>(earlier, document, UPSERT);
    }
}

package dondoc.task.out.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.WriteModel;
import dondoc.feed.Newer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/// Writes that a late or repeated writer cannot spoil.
final class Kept {
    private Kept() {}

    /// Documents that never change: what is there already stays as it is.
    static void once(MongoCollection<Document> collection, Collection<Document> documents) {
        write(collection, documents.stream().map(InsertOneModel::new).toList());
    }

    /// Documents with a `version`: each takes the place of an older one and of no other.
    static void latest(MongoCollection<Document> collection, Collection<Document> documents) {
        Newer.write(collection, List.copyOf(documents), "version");
    }

    /// The same, but of one that is still as it was read only what has changed is written.
    ///
    /// @param read those that were there, by their `_id`, as they were
    static void latest(
            MongoCollection<Document> collection,
            Collection<Document> documents,
            Map<String, Document> read) {
        Newer.write(collection, List.copyOf(documents), read, "version");
    }

    private static void write(
            MongoCollection<Document> collection, List<? extends WriteModel<Document>> writes) {
        if (writes.isEmpty()) {
            return;
        }
        try {
            collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null
                    || !e.getWriteErrors().stream().allMatch(Kept::isThere)) {
                throw e;
            }
            // The same or a later one is there: that is what was wished.
        }
    }

    private static boolean isThere(BulkWriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}

package dondoc.feed;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How far each partition of a topic is folded into a read model, stored beside the read model:
/// `{_id: "tasks/task.events/3", offset: 4711, day: "2026-05-13"}`.
///
/// Both only ever grow, so an instance that lost a partition and does not know it yet does no harm.
final class Bookmarks {

    /// @param offset of the next record to fold
    /// @param day the partition has begun, `null` before the first
    record Bookmark(long offset, @Nullable LocalDate day) {}

    private static final String COLLECTION = "feed.bookmarks";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoDatabase database;
    private final String prefix;

    Bookmarks(MongoDatabase database) {
        this(database, "");
    }

    private Bookmarks(MongoDatabase database, String prefix) {
        this.database = database;
        this.prefix = prefix;
    }

    Bookmarks of(String model, String topic) {
        return new Bookmarks(database, model + "/" + topic + "/");
    }

    /// Of all partitions, also those another instance folds.
    Map<Integer, Bookmark> all() {
        var found = new HashMap<Integer, Bookmark>();
        for (var d : collection().find(new Document("feed", prefix))) {
            var day = d.getString("day");
            found.put(
                    d.getInteger("partition"),
                    new Bookmark(d.getLong("offset"), day == null ? null : LocalDate.parse(day)));
        }
        return found;
    }

    void save(Map<Integer, Bookmark> bookmarks) {
        var updates = new ArrayList<UpdateOneModel<Document>>();
        bookmarks.forEach((partition, b) -> updates.add(update(partition, b)));
        collection().bulkWrite(updates, new BulkWriteOptions().ordered(false));
    }

    private UpdateOneModel<Document> update(int partition, Bookmark b) {
        var grown = new Document("offset", b.offset());
        if (b.day() != null) {
            grown.append("day", b.day().toString());
        }
        var named = new Document("feed", prefix).append("partition", partition);
        return new UpdateOneModel<>(
                eq("_id", prefix + partition),
                new Document("$max", grown).append("$setOnInsert", named),
                UPSERT);
    }

    private MongoCollection<Document> collection() {
        return database.getCollection(COLLECTION);
    }
}

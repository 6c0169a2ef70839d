package dondoc.feed;

import static java.util.stream.Collectors.toMap;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import dondoc.feed.Bookmarks.Bookmark;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Aggregates that wait because one of their records could not be folded. Kept beside the read
/// model, so that they wait across restarts. When a process first follows a partition, it tries again
/// what waits there, from the record at fault on: a fault of the program is gone with its next version.
final class Parking {
    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);
    private static final String COLLECTION = "feed.parked";

    private final MongoDatabase database;
    private final DeadLetters letters;
    private final String model;
    private final String prefix;
    private final Map<String, Parked> waiting = new ConcurrentHashMap<>();
    private final Map<String, Parked> triedAgain = new ConcurrentHashMap<>();
    private final Map<Integer, Long> sent = new HashMap<>();
    private final Map<Integer, Long> behindBefore = new HashMap<>();
    private final Set<Integer> tried = new HashSet<>();

    /// @param offset of the record at fault
    record Parked(int partition, String subject, long offset, String reason) {}

    Parking(MongoDatabase database, DeadLetters letters) {
        this(database, letters, "", "");
    }

    private Parking(MongoDatabase database, DeadLetters letters, String model, String prefix) {
        this.database = database;
        this.letters = letters;
        this.model = model;
        this.prefix = prefix;
    }

    Parking of(String ofModel, String topic) {
        return new Parking(database, letters, ofModel, ofModel + "/" + topic + "/");
    }

    /// What the store knows to be waiting. Letters about records before the bookmarks are sent.
    void load(Map<Integer, Bookmark> bookmarks) {
        waiting.clear();
        triedAgain.clear();
        sent.clear();
        behindBefore.clear();
        bookmarks.forEach((partition, bookmark) -> {
            sent.put(partition, bookmark.offset() - 1);
            behindBefore.put(partition, bookmark.offset());
        });
        stored().forEach((place, parked) -> {
            var there = tried.contains(parked.partition()) ? waiting : triedAgain;
            there.put(place, parked);
        });
    }

    /// Where to go on from in a partition, so that what waits there is tried again.
    Map<Integer, Long> againFrom() {
        return stored().values().stream()
                .filter(parked -> !tried.contains(parked.partition()))
                .collect(toMap(Parked::partition, Parked::offset, Math::min));
    }

    /// Whether a record was parked, or came behind one that was, and is to be folded once more.
    boolean isTriedAgain(ConsumerRecord<byte[], byte[]> record) {
        if (triedAgain.isEmpty()) {
            return false;
        }
        var parked = triedAgain.get(place(record));
        return parked != null && record.offset() >= parked.offset();
    }

    /// These are folded or parked once more: an aggregate of which all is folded again waits no longer.
    void caughtUp(List<ConsumerRecord<byte[], byte[]>> records) {
        for (var record : records) {
            var partition = record.partition();
            if (!tried.contains(partition)
                    && record.offset() + 1 >= behindBefore.getOrDefault(partition, 0L)) {
                triedAgain.entrySet().stream()
                        .filter(e -> e.getValue().partition() == partition)
                        .forEach(e -> release(e.getKey()));
                tried.add(partition);
            }
        }
    }

    private void release(String place) {
        collection().deleteOne(new Document("_id", place));
        triedAgain.remove(place);
        LOG.info("{} is folded again and waits no longer", place);
    }

    /// What waits in the partitions this process follows, by place.
    Map<String, Parked> all() {
        var all = new TreeMap<>(triedAgain);
        all.putAll(waiting);
        return all;
    }

    private Map<String, Parked> stored() {
        var found = new HashMap<String, Parked>();
        for (var d : collection().find(new Document("feed", prefix))) {
            var partition = d.getInteger("partition");
            var place = d.getString("_id");
            var subject = place.substring((prefix + partition + "/").length());
            found.put(
                    place,
                    new Parked(partition, subject, d.getLong("offset"), d.getString("reason")));
        }
        return found;
    }

    /// The parked record or a later one; earlier ones may come again and are folded.
    boolean waits(ConsumerRecord<byte[], byte[]> record) {
        if (waiting.isEmpty()) {
            return false;
        }
        var parked = waiting.get(place(record));
        return parked != null && record.offset() >= parked.offset();
    }

    /// A record at fault: from now on its aggregate waits.
    void park(ConsumerRecord<byte[], byte[]> record, RuntimeException fault) {
        var reason = Faults.inWords(fault);
        LOG.error(
                "{} cannot be folded and is parked, its aggregate waits: {}",
                place(record) + "@" + record.offset(),
                reason);
        send(record, reason);
        if (Envelope.subject(record) != null) {
            collection()
                    .replaceOne(
                            new Document("_id", place(record)),
                            new Document("_id", place(record))
                                    .append("feed", prefix)
                                    .append("partition", record.partition())
                                    .append("offset", record.offset())
                                    .append("reason", reason),
                            new ReplaceOptions().upsert(true));
            triedAgain.remove(place(record));
            waiting.put(
                    place(record),
                    new Parked(
                            record.partition(),
                            Objects.toString(Envelope.subject(record), ""),
                            record.offset(),
                            reason));
        }
    }

    /// A later record of an aggregate that waits; the parked one itself may come again.
    void behind(ConsumerRecord<byte[], byte[]> record) {
        var parked = waiting.get(place(record));
        if (parked == null || record.offset() > parked.offset()) {
            send(record, "behind a parked record");
        }
    }

    /// A batch that is folded again does not send its dead letters again.
    private void send(ConsumerRecord<byte[], byte[]> record, String reason) {
        if (sent.getOrDefault(record.partition(), -1L) < record.offset()) {
            letters.send(model, record, reason);
            sent.put(record.partition(), record.offset());
        }
    }

    private String place(ConsumerRecord<byte[], byte[]> record) {
        return prefix + record.partition() + "/" + Objects.toString(Envelope.subject(record), "");
    }

    private MongoCollection<Document> collection() {
        return database.getCollection(COLLECTION);
    }
}

package dondoc.feed;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// Aggregates that wait because one of their records could not be folded. Kept beside the read
/// model, so that they wait across restarts; dropping the database lets everything try again.
final class Parking {
    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);
    private static final String COLLECTION = "feed.parked";
    private static final int LONGEST_REASON = 500;

    private final MongoDatabase database;
    private final DeadLetters letters;
    private final String model;
    private final String prefix;
    private final Map<String, Long> waiting = new HashMap<>();
    private final Map<Integer, Long> sent = new HashMap<>();

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

    /// What the store knows to be waiting.
    void load() {
        waiting.clear();
        sent.clear();
        for (var d : collection().find(new Document("feed", prefix))) {
            waiting.put(d.getString("_id"), d.getLong("offset"));
        }
    }

    /// The parked record or a later one; earlier ones may come again and are folded.
    boolean waits(ConsumerRecord<byte[], byte[]> record) {
        var parked = waiting.get(place(record));
        return parked != null && record.offset() >= parked;
    }

    /// A record at fault: from now on its aggregate waits.
    void park(ConsumerRecord<byte[], byte[]> record, RuntimeException fault) {
        var reason = reason(fault);
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
            waiting.put(place(record), record.offset());
        }
    }

    /// A later record of an aggregate that waits; the parked one itself may come again.
    void behind(ConsumerRecord<byte[], byte[]> record) {
        if (record.offset() > waiting.getOrDefault(place(record), -1L)) {
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

    /// What Jackson quotes of a record may be secret and goes no further.
    private static String reason(RuntimeException fault) {
        var said = fault instanceof JacksonException json ? place(json) : fault.getMessage();
        var text = fault.getClass().getSimpleName() + ": " + said;
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }

    private static String place(JacksonException fault) {
        return fault.getPath().stream()
                .map(r ->
                        r.getPropertyName() == null
                                ? String.valueOf(r.getIndex())
                                : r.getPropertyName())
                .collect(Collectors.joining(".", "at ", ""));
    }

    private MongoCollection<Document> collection() {
        return database.getCollection(COLLECTION);
    }
}

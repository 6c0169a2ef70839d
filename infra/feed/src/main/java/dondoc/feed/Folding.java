package dondoc.feed;

import com.mongodb.MongoException;
import dondoc.feed.Bookmarks.Bookmark;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// Records of a batch into the read model; what cannot be folded is parked.
final class Folding {

    /// A record and what it says.
    private record Item(ConsumerRecord<byte[], byte[]> record, Fact fact) {}

    private final ReadModel model;
    private final Bookmarks store;
    private final Parking parking;
    private final Counts counts;

    Folding(ReadModel model, Bookmarks store, Parking parking, Counts counts) {
        this.model = model;
        this.store = store;
        this.parking = parking;
        this.counts = counts;
    }

    void prepare() {
        model.prepare();
        parking.load(store.all());
    }

    /// Where to go on from in a partition for the sake of what waits there.
    Map<Integer, Long> againFrom() {
        return parking.againFrom();
    }

    /// Whether a record that was folded over, or parked, is to be folded once more.
    boolean isTriedAgain(ConsumerRecord<byte[], byte[]> record) {
        return parking.isTriedAgain(record);
    }

    /// These are folded or parked, and that is stored.
    void caughtUp(List<ConsumerRecord<byte[], byte[]>> records) {
        parking.caughtUp(records);
    }

    /// Strictly in the order of offsets: before a record is parked, or sent after a parked one, all
    /// before it are folded. So no dead letter is passed over, and what is folded does not depend on
    /// how the records came in batches.
    ///
    /// @return how far each partition is folded with these records
    Map<Integer, Bookmark> fold(List<ConsumerRecord<byte[], byte[]>> records) {
        var far = new HashMap<Integer, Bookmark>();
        var items = new ArrayList<Item>();
        for (var record : records) {
            var before = far.get(record.partition());
            var day = read(record, items, before == null ? null : before.day());
            far.put(record.partition(), new Bookmark(record.offset() + 1, day));
        }
        foldAll(items);
        return far;
    }

    /// @return the day the partition has begun with this record, else `day`
    private @Nullable LocalDate read(
            ConsumerRecord<byte[], byte[]> record, List<Item> items, @Nullable LocalDate day) {
        if (parking.waits(record)) {
            foldAll(items);
            parking.behind(record);
            return day;
        }
        try {
            var fact = Envelope.open(record);
            if (model.types().contains(fact.type())) {
                items.add(new Item(record, fact));
            } else if (!fact.type().equals(Fact.DAY)) {
                counts.skipped(fact.type());
            }
            return fact.type().equals(Fact.DAY) ? fact.day() : day;
        } catch (IllegalArgumentException
                | java.time.DateTimeException
                | NullPointerException
                | tools.jackson.core.JacksonException e) {
            foldAll(items);
            parkOrWait(record, e);
            return day;
        }
    }

    /// Leaves none of them.
    private void foldAll(List<Item> items) {
        if (items.isEmpty()) {
            return;
        }
        try {
            model.fold(items.stream().map(Item::fact).toList());
        } catch (MongoException | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException _) {
            oneByOne(items);
        }
        counts.folded(items.size());
        items.clear();
    }

    private void oneByOne(List<Item> items) {
        for (var item : items) {
            if (parking.waits(item.record())) {
                parking.behind(item.record());
            } else {
                foldOne(item);
            }
        }
    }

    private void foldOne(Item item) {
        try {
            model.fold(List.of(item.fact()));
        } catch (MongoException | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            store.all(); // a store that is being closed is trouble, not poison
            park(item.record(), e);
        }
    }

    /// An unreadable record can be one behind a record that was parked a moment ago.
    private void parkOrWait(ConsumerRecord<byte[], byte[]> record, RuntimeException fault) {
        if (parking.waits(record)) {
            parking.behind(record);
        } else {
            park(record, fault);
        }
    }

    private void park(ConsumerRecord<byte[], byte[]> record, RuntimeException fault) {
        parking.park(record, fault);
        counts.parked();
    }
}

package dondoc.feed;

import com.mongodb.MongoException;
import dondoc.feed.Bookmarks.Bookmark;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;

/// One topic followed for one read model: fold, then store how far, then tell which days began.
///
/// What the store says about how far it is counts, not what this process remembers: when the store
/// has gone back (a dropped database), so does the feed. When it is ahead of the log, it was folded
/// from another one: nothing is folded until it is dropped.
final class Feed implements Consumer<Message<List<byte[]>>> {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

    private final ReadModel model;
    private final String topic;
    private final Bookmarks bookmarks;
    private final Folding folding;

    private final Map<Integer, Long> remembered = new HashMap<>();
    private volatile org.apache.kafka.clients.consumer.@Nullable Consumer<?, ?> consumer;
    private @Nullable String mismatch;
    private boolean prepared;
    private boolean unsettled;

    Feed(ReadModel model, String topic, Bookmarks bookmarks, Folding folding) {
        this.model = model;
        this.topic = topic;
        this.bookmarks = bookmarks;
        this.folding = folding;
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        fold(Batch.records(batch), Batch.consumer(batch));
    }

    /// Partitions have come: go on where the store says. While it does not say, from the beginning;
    /// what is folded already is passed over as soon as it does.
    void assigned(
            org.apache.kafka.clients.consumer.Consumer<?, ?> to,
            Collection<TopicPartition> partitions) {
        consumer = to;
        mismatch = null;
        prepared = false;
        unsettled = true;
        remembered.clear();
        to.seekToBeginning(partitions);
        try {
            goOn(to, partitions);
        } catch (MongoException e) {
            LOG.warn("{}: the store is away, where to go on is not known yet", model.name(), e);
        }
    }

    /// Nothing came for a while: time for what could not be settled before.
    void idle(org.apache.kafka.clients.consumer.@Nullable Consumer<?, ?> of) {
        if (unsettled && of != null && of.equals(consumer)) {
            settle(of);
        }
    }

    private void goOn(
            org.apache.kafka.clients.consumer.Consumer<?, ?> to,
            Collection<TopicPartition> partitions) {
        var stored = bookmarks.all();
        var ends = to.endOffsets(partitions);
        var again = folding.againFrom();
        for (var p : partitions) {
            var bookmark = stored.get(p.partition());
            if (bookmark != null && bookmark.offset() > ends.getOrDefault(p, Long.MAX_VALUE)) {
                mismatch =
                        "%s was folded up to %d, but %s ends at %d: this is not the log it was"
                                        .formatted(model.name(), bookmark.offset(), p, ends.get(p))
                                + " folded from; drop the database, it is rebuilt";
                LOG.error(mismatch);
            } else if (bookmark != null) {
                to.seek(
                        p,
                        Math.min(
                                bookmark.offset(),
                                again.getOrDefault(p.partition(), Long.MAX_VALUE)));
                remembered.put(p.partition(), bookmark.offset());
            }
        }
    }

    private void fold(
            List<ConsumerRecord<byte[], byte[]>> records,
            org.apache.kafka.clients.consumer.Consumer<?, ?> from) {
        var stored = bookmarks.all();
        if (mismatch != null && !stored.isEmpty()) {
            throw new IllegalStateException(mismatch);
        }
        if (mismatch != null || hasGoneBack(stored)) {
            LOG.warn("{}: the store has gone back; folding again from where it is", model.name());
            assigned(from, from.assignment());
            return;
        }
        if (!prepared) {
            folding.prepare();
            prepared = true;
        }
        save(
                folding.fold(
                        records.stream()
                                .filter(r -> isNew(r, stored) || folding.isTriedAgain(r))
                                .toList()));
        folding.caughtUp(records);
        if (unsettled) {
            settle(from);
        }
    }

    private boolean hasGoneBack(Map<Integer, Bookmark> stored) {
        return remembered.entrySet().stream()
                .anyMatch(r -> {
                    var bookmark = stored.get(r.getKey());
                    return bookmark == null || bookmark.offset() < r.getValue();
                });
    }

    private static boolean isNew(
            ConsumerRecord<byte[], byte[]> record, Map<Integer, Bookmark> stored) {
        var bookmark = stored.get(record.partition());
        return bookmark == null || record.offset() >= bookmark.offset();
    }

    private void save(Map<Integer, Bookmark> far) {
        if (far.isEmpty()) {
            return;
        }
        bookmarks.save(far);
        far.forEach(
                (partition, bookmark) -> remembered.merge(partition, bookmark.offset(), Math::max));
        unsettled |= far.values().stream().anyMatch(b -> b.day() != null);
    }

    private void settle(org.apache.kafka.clients.consumer.Consumer<?, ?> from) {
        var begun = new HashMap<Integer, LocalDate>();
        bookmarks
                .all()
                .forEach((partition, bookmark) -> {
                    if (bookmark.day() != null) {
                        begun.put(partition, bookmark.day());
                    }
                });
        model.settled(new Days(begun, from.partitionsFor(topic).size()));
        unsettled = false;
    }
}

package dondoc.feed;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.messaging.Message;

/// Makes feeds. One bean per read model and topic, its binding in `application.yaml`:
///
/// ```java
/// @Bean
/// Consumer<Message<List<byte[]>>> tasks(Feeds feeds, TaskList list) {
///     return feeds.of(list, "task.events");
/// }
/// ```
public final class Feeds {
    private final Bookmarks bookmarks;
    private final Parking parking;
    private final Counts counts;
    private final Map<String, Parking> parked = new ConcurrentHashMap<>();

    Feeds(Bookmarks bookmarks, Parking parking, Counts counts) {
        this.bookmarks = bookmarks;
        this.parking = parking;
        this.counts = counts;
    }

    public Consumer<Message<List<byte[]>>> of(ReadModel model, String topic) {
        var store = bookmarks.of(model.name(), topic);
        var waiting = parking.of(model.name(), topic);
        parked.put(model.name() + " of " + topic, waiting);
        var folding = new Folding(model, store, waiting, counts.of(model.name(), topic));
        return new Feed(model, topic, store, folding);
    }

    /// What waits because a record could not be folded: `<model> of <topic>` -> place -> record at
    /// fault. In the partitions this instance follows.
    Map<String, Map<String, Parking.Parked>> parked() {
        var all = new TreeMap<String, Map<String, Parking.Parked>>();
        parked.forEach((feed, parking) -> {
            var waiting = parking.all();
            if (!waiting.isEmpty()) {
                all.put(feed, waiting);
            }
        });
        return all;
    }
}

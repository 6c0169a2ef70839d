package dondoc.feed;

import java.util.List;
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

    Feeds(Bookmarks bookmarks, Parking parking, Counts counts) {
        this.bookmarks = bookmarks;
        this.parking = parking;
        this.counts = counts;
    }

    public Consumer<Message<List<byte[]>>> of(ReadModel model, String topic) {
        var store = bookmarks.of(model.name(), topic);
        var folding =
                new Folding(
                        model,
                        store,
                        parking.of(model.name(), topic),
                        counts.of(model.name(), topic));
        return new Feed(model, topic, store, folding);
    }
}

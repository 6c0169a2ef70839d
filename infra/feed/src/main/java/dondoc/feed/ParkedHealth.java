package dondoc.feed;

import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Tells an administrator what has not been folded: how many aggregates wait, and the first of each
/// feed with the record at fault. The service is well all the same, for everything else goes on; what
/// waits shows its state of before that record until it is mended and started again.
final class ParkedHealth implements HealthIndicator {
    private static final int SHOWN = 50;

    private final Feeds feeds;

    ParkedHealth(Feeds feeds) {
        this.feeds = feeds;
    }

    @Override
    public Health health() {
        var health = Health.up();
        feeds.parked()
                .forEach((feed, waiting) ->
                        health.withDetail(
                                feed, Map.of("parked", waiting.size(), "first", first(waiting))));
        return health.build();
    }

    private static List<String> first(Map<String, Parking.Parked> waiting) {
        return waiting.values().stream()
                .limit(SHOWN)
                .map(p ->
                        "%s at %d/%d: %s"
                                .formatted(p.subject(), p.partition(), p.offset(), p.reason()))
                .toList();
    }
}

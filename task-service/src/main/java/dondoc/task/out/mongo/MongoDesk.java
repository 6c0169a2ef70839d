package dondoc.task.out.mongo;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;

import dondoc.feed.Asked;
import dondoc.task.application.reading.DeskReading;
import dondoc.task.application.reading.Matter;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.standing.Standing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.conversions.Bson;

/// Asks the read model what waits for the Task Force. Nothing is decided about a task that is closed,
/// whatever it still carries.
final class MongoDesk implements DeskReading {
    private final Collections collections;

    MongoDesk(Collections collections) {
        this.collections = collections;
    }

    @Override
    public long count(Matter matter) {
        return Asked.patiently(() -> collections.tasks().countDocuments(waiting(matter)))
                .orElse(0L);
    }

    @Override
    public List<TaskSheet> tasks(Matter matter, int skip, int limit) {
        return Asked.allPatiently(() ->
                        collections
                                .tasks()
                                .find(waiting(matter))
                                .sort(order(matter))
                                .skip(skip)
                                .limit(limit))
                .stream()
                .map(Shapes::task)
                .toList();
    }

    private static Bson waiting(Matter matter) {
        return switch (matter) {
            case REPORT -> eq("standing", Standing.PENDING_VERIFICATION.name());
            case EXTENSION -> and(gte("waiting", 1), notClosed()); // requests are numbered from 1
            case RETURN -> and(ne("returnAsked", null), notClosed());
        };
    }

    private static Bson notClosed() {
        return in("standing", Standing.OPEN.name(), Standing.PENDING_VERIFICATION.name());
    }

    private static Bson order(Matter matter) {
        return switch (matter) {
            case REPORT -> ascending("report.on", "_id");
            case EXTENSION -> ascending("dueKey", "_id");
            case RETURN -> ascending("returnAsked.on", "_id");
        };
    }

    @Override
    public Map<OrgId, Long> openByUnit(Set<OrgId> leads) {
        var counts = new TreeMap<OrgId, Long>();
        Asked.allPatiently(() ->
                        collections
                                .tasks()
                                .aggregate(
                                        List.of(
                                                match(TaskFilter.openOf(leads)),
                                                group("$lead", sum("n", 1L)))))
                .forEach(d ->
                        counts.put(
                                new OrgId(d.getString("_id")),
                                d.get("n", Number.class).longValue()));
        return counts;
    }
}

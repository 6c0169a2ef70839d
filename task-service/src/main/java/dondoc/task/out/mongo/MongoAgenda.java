package dondoc.task.out.mongo;

import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import dondoc.feed.Asked;
import dondoc.task.application.reading.AgendaReading;
import dondoc.task.application.reading.Pressing;
import dondoc.task.application.reading.Sorting;
import dondoc.task.application.reading.TaskQuestion;
import dondoc.task.application.reading.TaskSheet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;

/// Asks the read model what presses. What presses alike is counted by itself: an index knows how many
/// there are, whereas a pass over all would look at each.
final class MongoAgenda implements AgendaReading {
    private final Collections collections;

    MongoAgenda(Collections collections) {
        this.collections = collections;
    }

    @Override
    public Map<Pressing, Long> counts(TaskQuestion question) {
        var counts = new EnumMap<Pressing, Long>(Pressing.class);
        for (var pressing : Pressing.values()) {
            if (pressing.isAskedBy(question)) {
                long count = count(pressing.within(question));
                if (count > 0) {
                    counts.put(pressing, count);
                }
            }
        }
        return counts;
    }

    private long count(TaskQuestion question) {
        return Asked.patiently(() -> collections.tasks().countDocuments(TaskFilter.of(question)))
                .orElse(0L);
    }

    @Override
    public List<TaskSheet> tasks(TaskQuestion question, Sorting sorting, int skip, int limit) {
        return Asked.allPatiently(() ->
                        collections
                                .tasks()
                                .find(TaskFilter.of(question))
                                .sort(order(sorting))
                                .skip(skip)
                                .limit(limit))
                .stream()
                .map(Shapes::task)
                .toList();
    }

    private static Bson order(Sorting sorting) {
        var keys =
                switch (sorting.key()) {
                    case DUE -> new String[] {"dueKey", "_id"};
                    case DOCUMENT -> new String[] {"year", "numberKey", "clause", "_id"};
                    case UPDATED -> new String[] {"updatedOn", "_id"};
                };
        return sorting.backwards() ? descending(keys) : ascending(keys);
    }
}

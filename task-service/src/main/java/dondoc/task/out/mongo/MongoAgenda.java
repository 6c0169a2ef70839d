package dondoc.task.out.mongo;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import dondoc.feed.Asked;
import dondoc.task.application.reading.AgendaReading;
import dondoc.task.application.reading.Pressing;
import dondoc.task.application.reading.Sorting;
import dondoc.task.application.reading.TaskQuestion;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.standing.Standing;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Asks the read model what presses. All is counted in one pass, by what facts say and the due date;
/// what a day makes of the two is worked out here.
final class MongoAgenda implements AgendaReading {
    private final Collections collections;

    MongoAgenda(Collections collections) {
        this.collections = collections;
    }

    @Override
    public Map<Pressing, Long> counts(TaskQuestion question) {
        var alike = new Document("standing", "$standing").append("due", "$dueKey");
        var counts = new EnumMap<Pressing, Long>(Pressing.class);
        Asked.allPatiently(() ->
                        collections
                                .tasks()
                                .aggregate(
                                        List.of(
                                                match(TaskFilter.of(question)),
                                                group(alike, sum("n", 1L)))))
                .forEach(d ->
                        counts.merge(
                                pressing(d.get("_id", Document.class), question.day()),
                                d.get("n", Number.class).longValue(),
                                Long::sum));
        return counts;
    }

    private static Pressing pressing(Document alike, LocalDate day) {
        var key = Objects.requireNonNull(alike.getString("due"));
        var due = key.equals(Shapes.NO_DUE) ? null : LocalDate.parse(key);
        var standing = Standing.valueOf(alike.getString("standing"));
        return Pressing.of(standing.at(day, due), due, day);
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

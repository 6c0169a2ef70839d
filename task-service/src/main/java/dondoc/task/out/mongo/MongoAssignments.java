package dondoc.task.out.mongo;

import static com.mongodb.client.model.Filters.in;

import dondoc.feed.Asked;
import dondoc.task.application.importing.Assignments;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.work.Source;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/// Looks up the first facts of tasks.
final class MongoAssignments implements Assignments {
    private static final int AT_ONCE = 500;

    private final Collections collections;

    MongoAssignments(Collections collections) {
        this.collections = collections;
    }

    @Override
    public Map<TaskId, Assignment> of(Collection<TaskId> tasks) {
        var found = new HashMap<TaskId, Assignment>();
        var wanted = new HashMap<String, TaskId>();
        tasks.forEach(task -> wanted.put(Shapes.placeOf(task, 1), task));
        var places = List.copyOf(wanted.keySet());
        for (int i = 0; i < places.size(); i += AT_ONCE) {
            var some = places.subList(i, Math.min(i + AT_ONCE, places.size()));
            Asked.allPatiently(() -> collections.happenings().find(in("_id", some)))
                    .forEach(d -> found.put(wanted.get(d.getString("_id")), assignment(d)));
        }
        return found;
    }

    private static Assignment assignment(Document fact) {
        var source = fact.get("source", Document.class);
        return new Assignment(
                source == null
                        ? null
                        : new Source(source.getString("file"), source.getInteger("row")),
                Shapes.happening(fact).to());
    }
}

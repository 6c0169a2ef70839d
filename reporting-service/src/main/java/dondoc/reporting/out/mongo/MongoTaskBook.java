package dondoc.reporting.out.mongo;

import static com.mongodb.client.model.Filters.in;
import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dondoc.feed.Newer;
import dondoc.reporting.application.TaskBook;
import dondoc.reporting.domain.TaskHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// One document per task: `{_id, lead, assignedOn, due, recordedOn, sequence, facts: [...]}`.
///
/// Facts and the sequence seen are saved in one write.
final class MongoTaskBook implements TaskBook {

    private static final int BATCH = 2_000;

    private final MongoCollection<Document> tasks;

    MongoTaskBook(MongoDatabase database) {
        tasks = database.getCollection("tasks");
    }

    @Override
    public void keep(List<Entry> entries) {
        var known = known(entries);
        var changed = new HashSet<String>();
        for (var entry : entries) {
            var task = known.get(entry.task());
            if (task == null || entry.sequence() > task.getLong("sequence")) {
                known.put(entry.task(), with(entry, task));
                changed.add(entry.task());
            }
        }
        Newer.write(
                tasks,
                changed.stream().map(id -> requireNonNull(known.get(id))).toList(),
                "sequence");
    }

    @Override
    public Iterable<TaskHistory> all() {
        return tasks.find().batchSize(BATCH).map(MongoTaskBook::history);
    }

    private Map<String, Document> known(List<Entry> entries) {
        var ids = new HashSet<String>();
        entries.forEach(entry -> ids.add(entry.task()));
        var known = new HashMap<String, Document>();
        if (!ids.isEmpty()) {
            tasks.find(in("_id", ids)).forEach(task -> known.put(task.getString("_id"), task));
        }
        return known;
    }

    private static Document with(Entry entry, @Nullable Document task) {
        return switch (entry.change()) {
            case Change.Assigned assigned -> document(entry, assigned);
            case Change.Happened(var fact) -> {
                if (task == null) {
                    throw new IllegalArgumentException(
                            "%s of a task never assigned: %s".formatted(fact, entry.task()));
                }
                var facts = new ArrayList<>(task.getList("facts", Document.class));
                facts.add(WrittenFacts.write(fact));
                yield task.append("facts", facts).append("sequence", entry.sequence());
            }
        };
    }

    private static Document document(Entry entry, Change.Assigned assigned) {
        return new Document("_id", entry.task())
                .append("lead", assigned.lead())
                .append("assignedOn", assigned.assignedOn().toString())
                .append("due", text(assigned.due()))
                .append("recordedOn", assigned.recordedOn().toString())
                .append("facts", List.of())
                .append("sequence", entry.sequence());
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static TaskHistory history(Document task) {
        return new TaskHistory(
                task.getString("_id"),
                task.getString("lead"),
                WrittenFacts.date(task, "assignedOn"),
                WrittenFacts.dateOrNull(task, "due"),
                WrittenFacts.date(task, "recordedOn"),
                WrittenFacts.readAll(task));
    }
}

package dondoc.task.out.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dondoc.feed.Asked;
import dondoc.feed.Fact;
import dondoc.task.application.reading.TaskChanges;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.TaskId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Facts about tasks by their place in the log, and how far each partition is laid down, so that a
/// look at what is not new costs one small read.
final class MongoTaskChanges implements TaskChanges {
    private static final int AT_ONCE = 500;

    /// A reader of a small unit passes over the facts of all others, a bounded number at a time.
    private static final int MOST_LOOKED_AT = 5_000;

    /// Sorts as partition and offset do.
    private static final String PLACE = "place";

    /// The unit the fact took the task from.
    private static final String LEFT = "left";

    private final Collections collections;

    MongoTaskChanges(Collections collections) {
        this.collections = collections;
    }

    /// Says of a happening where its fact lies in the log.
    ///
    /// @param before the task as it was, `null` at its first fact
    static void place(Document happening, Fact fact, @Nullable TaskSheet before, TaskSheet after) {
        happening
                .append("task", after.id().value())
                .append(PLACE, placeOf(fact.partition(), fact.offset()))
                .append("offset", fact.offset());
        if (before != null && !before.lead().equals(after.lead())) {
            happening.append(LEFT, before.lead().value());
        }
    }

    /// Facts up to here lie in `happenings`, and their sheets are there; the same again change nothing.
    static void laid(Collections collections, Collection<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        var heads = new HashMap<Integer, Long>();
        facts.forEach(fact -> heads.merge(fact.partition(), fact.offset(), Math::max));
        var moves =
                heads.entrySet().stream()
                        .map(head ->
                                new UpdateOneModel<Document>(
                                        eq("_id", head.getKey()),
                                        Updates.max("offset", head.getValue()),
                                        new UpdateOptions().upsert(true)))
                        .toList();
        collections.heads().bulkWrite(moves, new BulkWriteOptions().ordered(false));
    }

    @Override
    public Found after(Map<Integer, Long> place, @Nullable OrgId unit, int limit) {
        var look = new Look(place, unit, limit);
        Asked.allPatiently(() -> collections.heads().find())
                .forEach(d -> look.at(d.getInteger("_id"), offset(d)));
        return new Found(look.found, look.place, look.isFull());
    }

    private final class Look {
        private final Map<Integer, Long> place;
        private final @Nullable OrgId unit;
        private final int limit;
        private final List<Change> found = new ArrayList<>();
        private int looked;

        Look(Map<Integer, Long> place, @Nullable OrgId unit, int limit) {
            this.place = new TreeMap<>(place);
            this.unit = unit;
            this.limit = limit;
        }

        boolean isFull() {
            return found.size() >= limit || looked >= MOST_LOOKED_AT;
        }

        void at(int partition, long head) {
            boolean goesOn = true;
            while (goesOn && !isFull() && place.getOrDefault(partition, -1L) < head) {
                var facts = facts(partition, place.getOrDefault(partition, -1L), head);
                looked += facts.size();
                goesOn = !facts.isEmpty() && take(partition, facts);
            }
        }

        /// A task whose sheet is not there yet is being folded: its fact comes with the next look.
        private boolean take(int partition, List<Document> facts) {
            var holders = holders(facts);
            for (var fact : facts) {
                var holder = holders.get(fact.getString("task"));
                if (holder == null || found.size() >= limit) {
                    return false;
                }
                place.put(partition, offset(fact));
                if (unit == null || concerns(unit.value(), fact, holder)) {
                    found.add(
                            new Change(
                                    new TaskId(fact.getString("task")),
                                    new OrgId(holder.getString("lead")),
                                    Shapes.happening(fact)));
                }
            }
            return true;
        }

        private static boolean concerns(String unit, Document fact, Document holder) {
            return unit.equals(holder.getString("lead"))
                    || holder.getList("coordinators", String.class).contains(unit)
                    || unit.equals(fact.getString(LEFT));
        }
    }

    private List<Document> facts(int partition, long after, long head) {
        var wanted =
                and(gt(PLACE, placeOf(partition, after)), lte(PLACE, placeOf(partition, head)));
        return Asked.allPatiently(
                () -> collections.happenings().find(wanted).sort(ascending(PLACE)).limit(AT_ONCE));
    }

    /// Task -> who leads it and helps with it now.
    private Map<String, Document> holders(List<Document> facts) {
        var tasks = facts.stream().map(d -> d.getString("task")).distinct().toList();
        var holders = new HashMap<String, Document>();
        Asked.allPatiently(() ->
                        collections
                                .tasks()
                                .find(in("_id", tasks))
                                .projection(include("lead", "coordinators")))
                .forEach(d -> holders.put(d.getString("_id"), d));
        return holders;
    }

    /// The beginning lies before offset 0.
    private static String placeOf(int partition, long offset) {
        return "%04d/%019d".formatted(partition, offset + 1);
    }

    private static long offset(Document document) {
        return document.getLong("offset");
    }
}

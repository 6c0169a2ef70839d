package dondoc.task.out.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.TypedTexts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Puts the mark where the texts of a shredded directive's tasks were. A directive and its tasks lie in
/// different partitions, which different instances fold: whoever folds tasks looks for the shredding
/// after he has written, whoever folds the shredding looks for the tasks after he has, so that one of
/// them finds the other whatever the order.
final class Shreddings {
    private static final String SHREDDED_ON = "shredded.on";

    /// On any day.
    private static final Bson IS_SHREDDED = gt(SHREDDED_ON, "");

    private final Collections collections;

    Shreddings(Collections collections) {
        this.collections = collections;
    }

    /// After these tasks were written.
    void hideAmong(Collection<TaskSheet> tasks) {
        var shredded = shredded(tasks.stream().map(TaskSheet::directive).toList());
        tasks.stream()
                .filter(t -> shredded.contains(t.directive().value()))
                .forEach(t -> hide(t.id()));
    }

    /// After this directive was written as shredded.
    void hideTasksOf(String directive) {
        var tasks = new ArrayList<TaskId>();
        collections
                .tasks()
                .find(eq("directive", directive))
                .projection(include("_id"))
                .forEach(d -> tasks.add(new TaskId(d.getString("_id"))));
        tasks.forEach(this::hide);
    }

    private Set<String> shredded(List<DirectiveId> directives) {
        var ids = directives.stream().map(DirectiveId::value).collect(Collectors.toSet());
        var found = new HashSet<String>();
        if (!ids.isEmpty() && isAnyShredded()) {
            collections
                    .directives()
                    .find(and(in("_id", ids), IS_SHREDDED))
                    .projection(include("_id"))
                    .forEach(d -> found.add(d.getString("_id")));
        }
        return found;
    }

    /// That none is, as in most cities, costs one look at an index.
    private boolean isAnyShredded() {
        return collections
                        .directives()
                        .find(IS_SHREDDED)
                        .sort(ascending(SHREDDED_ON))
                        .projection(include("_id"))
                        .first()
                != null;
    }

    private void hide(TaskId task) {
        hideHappenings(task);
        hideSheet(task);
    }

    private void hideHappenings(TaskId task) {
        var all = new ArrayList<Document>();
        collections
                .happenings()
                .find(
                        and(
                                gt("_id", Shapes.placeOf(task, 0)),
                                lte("_id", Shapes.placeOf(task, Shapes.LAST_PLACE))))
                .forEach(all::add);
        for (var one : all) {
            var marked = marked(one);
            if (!marked.equals(one)) {
                var _ = collections.happenings().replaceOne(eq("_id", one.get("_id")), marked);
            }
        }
    }

    /// A sheet that has moved on meanwhile is marked as it is then.
    private void hideSheet(TaskId task) {
        boolean moved = true;
        while (moved) {
            var sheet = collections.tasks().find(eq("_id", task.value())).first();
            if (sheet == null) {
                return;
            }
            var marked = Shapes.of(Shapes.task(marked(sheet)));
            var same = and(eq("_id", task.value()), eq("version", sheet.get("version")));
            moved =
                    !marked.equals(sheet)
                            && collections.tasks().replaceOne(same, marked).getMatchedCount() == 0;
        }
    }

    private static Document marked(Document document) {
        var marked = new Document();
        document.forEach((field, value) -> marked.append(field, marked(field, value)));
        return marked;
    }

    private static Object marked(String field, Object value) {
        if (value instanceof String && TypedTexts.FIELDS.contains(field)) {
            return TypedTexts.MARK;
        }
        if (value instanceof List<?> list) {
            return TypedTexts.LISTS.contains(field)
                    ? List.of()
                    : list.stream().map(v -> marked("", v)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            var inner = new Document();
            map.forEach((k, v) -> inner.append(String.valueOf(k), v));
            return marked(inner);
        }
        return value;
    }
}

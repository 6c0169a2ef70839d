package dondoc.task.out.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import dondoc.feed.Asked;
import dondoc.task.application.reading.DirectiveQuestion;
import dondoc.task.application.reading.DirectiveSheet;
import dondoc.task.application.reading.DueStep;
import dondoc.task.application.reading.Happening;
import dondoc.task.application.reading.Registration;
import dondoc.task.application.reading.TaskQuestion;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.SeriesId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Asks the read model.
final class MongoTaskReading implements TaskReading {
    private final Collections collections;

    MongoTaskReading(Collections collections) {
        this.collections = collections;
    }

    @Override
    public Optional<LocalDate> day() {
        return Asked.patiently(() -> collections.clock().find(eq("_id", "day")).first())
                .map(d -> LocalDate.parse(d.getString("day")));
    }

    @Override
    public Optional<TaskSheet> task(TaskId id) {
        return Asked.patiently(() -> collections.tasks().find(eq("_id", id.value())).first())
                .map(Shapes::task);
    }

    @Override
    public long versionOf(TaskId id) {
        return Asked.patiently(() ->
                        collections
                                .tasks()
                                .find(eq("_id", id.value()))
                                .projection(include("version"))
                                .first())
                .map(Shapes::version)
                .orElse(0L);
    }

    @Override
    public List<Happening> latest(TaskId id, int limit) {
        return happenings(id, 0, descending("_id"), limit).reversed();
    }

    @Override
    public List<Happening> timeline(TaskId id, long after, int limit) {
        return happenings(id, after, ascending("_id"), limit);
    }

    @Override
    public List<Happening> dueSteps(TaskId id) {
        var steps = and(of(id, 0), in("type", DueStep.types()));
        return Asked.allPatiently(() -> collections.happenings().find(steps).sort(ascending("_id")))
                .stream()
                .map(Shapes::happening)
                .toList();
    }

    private static Bson of(TaskId id, long after) {
        return and(
                gt("_id", Shapes.placeOf(id, after)),
                lte("_id", Shapes.placeOf(id, Shapes.LAST_PLACE)));
    }

    private List<Happening> happenings(TaskId id, long after, Bson order, int limit) {
        var place = of(id, after);
        return Asked.allPatiently(
                        () -> collections.happenings().find(place).sort(order).limit(limit))
                .stream()
                .map(Shapes::happening)
                .toList();
    }

    @Override
    public List<TaskSheet> tasks(TaskQuestion question, @Nullable Place after, int limit) {
        return tasks(TaskFilter.of(question), after, limit);
    }

    private List<TaskSheet> tasks(Bson filter, @Nullable Place after, int limit) {
        return inTurn(
                        collections.tasks(),
                        after == null ? List.of(filter) : behind(filter, after),
                        ascending("dueKey", "_id"),
                        limit)
                .stream()
                .map(Shapes::task)
                .toList();
    }

    /// What goes on behind a place: first among those due on the same day, then later ones. Asked one
    /// after the other, since an index reads a stretch and not two at once.
    private static List<Bson> behind(Bson filter, Place place) {
        var key = Shapes.dueKey(place.due());
        return List.of(
                and(filter, eq("dueKey", key), gt("_id", place.id())),
                and(filter, gt("dueKey", key)));
    }

    /// The answers to each question until there are as many as wanted.
    private static List<Document> inTurn(
            MongoCollection<Document> collection, List<Bson> questions, Bson order, int limit) {
        var found = new ArrayList<Document>();
        for (var question : questions) {
            int left = limit - found.size();
            if (left > 0) {
                found.addAll(
                        Asked.allPatiently(
                                () -> collection.find(question).sort(order).limit(left)));
            }
        }
        return found;
    }

    @Override
    public long count(TaskQuestion question) {
        return Asked.patiently(() -> collections.tasks().countDocuments(TaskFilter.of(question)))
                .orElse(0L);
    }

    @Override
    public List<TaskSheet> childrenOf(TaskId parent) {
        return Asked.allPatiently(() ->
                        collections
                                .tasks()
                                .find(eq("parent", parent.value()))
                                .sort(ascending("_id")))
                .stream()
                .map(Shapes::task)
                .toList();
    }

    @Override
    public List<TaskSheet> periodsOf(SeriesId series) {
        return Asked.allPatiently(() ->
                        collections
                                .tasks()
                                .find(eq("period.series", series.value()))
                                .sort(ascending("period.begins", "_id")))
                .stream()
                .map(Shapes::task)
                .toList();
    }

    @Override
    public List<TaskSheet> closingWithChildren(@Nullable TaskId after, int limit) {
        return byId(TaskFilter.closingWithChildren(), after, limit);
    }

    @Override
    public List<TaskSheet> reportedWithChildren(@Nullable TaskId after, int limit) {
        return byId(TaskFilter.reportedWithChildren(), after, limit);
    }

    private List<TaskSheet> byId(Bson filter, @Nullable TaskId after, int limit) {
        var place = after == null ? filter : and(filter, gt("_id", after.value()));
        return Asked.allPatiently(
                        () -> collections.tasks().find(place).sort(ascending("_id")).limit(limit))
                .stream()
                .map(Shapes::task)
                .toList();
    }

    @Override
    public List<TaskSheet> openOf(Set<OrgId> leads, @Nullable Place after, int limit) {
        return tasks(TaskFilter.openOf(leads), after, limit);
    }

    @Override
    public long countOpenOf(Set<OrgId> leads) {
        return Asked.patiently(() -> collections.tasks().countDocuments(TaskFilter.openOf(leads)))
                .orElse(0L);
    }

    @Override
    public List<TaskSheet> openHeldBy(Set<PersonId> people, @Nullable Place after, int limit) {
        return tasks(TaskFilter.openHeldBy(people), after, limit);
    }

    @Override
    public List<Registration> registrations(@Nullable OrgId lead, LocalDate from, LocalDate to) {
        var within = and(gte("recordedOn", from.toString()), lte("recordedOn", to.toString()));
        var asked = lead == null ? within : and(within, eq("lead", lead.value()));
        return Asked.allPatiently(() -> collections.registrations().find(asked)).stream()
                .map(Shapes::registration)
                .toList();
    }

    @Override
    public Optional<DirectiveSheet> directive(DirectiveId id) {
        return Asked.patiently(() -> collections.directives().find(eq("_id", id.value())).first())
                .map(Shapes::directive);
    }

    @Override
    public List<TaskSheet> tasksOf(DirectiveId directive, @Nullable TaskId after, int limit) {
        return byId(eq("directive", directive.value()), after, limit);
    }

    @Override
    public List<TaskSheet> openParts(@Nullable TaskId after, int limit) {
        return byId(TaskFilter.openParts(), after, limit);
    }

    @Override
    public List<TaskSheet> openGivenBy(
            Set<DirectiveId> directives, @Nullable TaskId after, int limit) {
        return byId(TaskFilter.openGivenBy(directives), after, limit);
    }

    @Override
    public List<DirectiveSheet> directives(
            DirectiveQuestion question, @Nullable DirectivePlace after, int limit) {
        var filter = filter(question);
        return inTurn(
                        collections.directives(),
                        after == null ? List.of(filter) : behind(filter, after),
                        ascending("year", "number", "_id"),
                        limit)
                .stream()
                .map(Shapes::directive)
                .toList();
    }

    @Override
    public long count(DirectiveQuestion question) {
        return Asked.patiently(() -> collections.directives().countDocuments(filter(question)))
                .orElse(0L);
    }

    private static Bson filter(DirectiveQuestion question) {
        var filters = new ArrayList<Bson>(List.of(new Document()));
        if (question.number() != null) {
            filters.add(eq("numberKey", Words.key(question.number())));
        }
        if (question.year() != null) {
            filters.add(eq("year", question.year()));
        }
        if (question.unclassified()) {
            filters.add(eq("field", null));
        }
        return and(filters);
    }

    private static List<Bson> behind(Bson filter, DirectivePlace place) {
        var sameYear = and(filter, eq("year", place.year()));
        return List.of(
                and(sameYear, eq("number", place.number()), gt("_id", place.id())),
                and(sameYear, gt("number", place.number())),
                and(filter, gt("year", place.year())));
    }
}

package dondoc.task.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dondoc.eventsourcing.Vocabulary;
import dondoc.feed.Fact;
import dondoc.feed.ReadModel;
import dondoc.task.application.Definition;
import dondoc.task.application.reading.DirectiveSheet;
import dondoc.task.application.reading.Registration;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.application.reading.TaskWatcher;
import dondoc.task.domain.directive.DirectiveEvent;
import dondoc.task.domain.work.TaskEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/// Folds this service's own facts into one document per task, per fact about a task and per
/// directive.
final class TaskList implements ReadModel {
    private static final Vocabulary<TaskEvent> TASKS = Definition.TASK.events();
    private static final Vocabulary<DirectiveEvent> DIRECTIVES = Definition.DIRECTIVE.events();
    private static final String DAY = Fact.DAY;

    private record DayStarted(LocalDate date) {}

    private final Collections collections;
    private final Shreddings shreddings;
    private final List<TaskWatcher> watchers;

    TaskList(Collections collections) {
        this(collections, List.of());
    }

    /// @param watchers are told of a task when it can be read
    TaskList(Collections collections, List<TaskWatcher> watchers) {
        this.collections = collections;
        this.shreddings = new Shreddings(collections);
        this.watchers = List.copyOf(watchers);
    }

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public Set<String> types() {
        var types = new HashSet<>(TASKS.types());
        types.addAll(DIRECTIVES.types());
        types.add(DAY);
        return types;
    }

    @Override
    public void prepare() {
        collections.refuseEarlierOnes();
        collections.index();
    }

    @Override
    public void fold(List<Fact> facts) {
        foldTasks(facts.stream().filter(f -> TASKS.knows(f.type())).toList());
        foldDirectives(facts.stream().filter(f -> DIRECTIVES.knows(f.type())).toList());
        foldDays(facts.stream().filter(f -> f.type().equals(DAY)).toList());
    }

    /// What is known is read once, and what changes of it is written once, however many facts of a task
    /// come together. The facts are laid down before the sheet that counts them: a fact the sheet has
    /// seen is there. That they are is said last, of facts that come again, too: who is told of one finds
    /// its sheet.
    private void foldTasks(List<Fact> facts) {
        var sheets = new HashMap<String, TaskSheet>();
        var before = load(collections.tasks(), facts);
        before.forEach((id, d) -> sheets.put(id, Shapes.task(d)));
        var changed = new LinkedHashMap<String, TaskSheet>();
        var happenings = new ArrayList<Document>();
        var registrations = new ArrayList<Document>();
        for (var fact : facts) {
            var sheet = sheets.get(fact.subject());
            if (sheet == null || sheet.version() < fact.sequence()) {
                var event = TASKS.read(fact.type(), fact.body());
                var after = Sheets.after(sheet, event, fact);
                sheets.put(fact.subject(), after);
                changed.put(fact.subject(), after);
                var happening = Shapes.of(event, Happenings.of(event, fact));
                MongoTaskChanges.place(happening, fact, sheet, after);
                happenings.add(happening);
                if (event instanceof TaskEvent.CompletionReported report) {
                    registrations.add(
                            Shapes.of(
                                    new Registration(
                                            after.lead(),
                                            report.reportedOn(),
                                            Sheets.recordedOn(fact)),
                                    Shapes.placeOf(event.task(), fact.sequence())));
                }
            }
        }
        Kept.once(collections.happenings(), happenings);
        Kept.once(collections.registrations(), registrations);
        Kept.latest(
                collections.tasks(),
                changed.values().stream()
                        .map(sheet -> Shapes.of(sheet, before.get(sheet.id().value())))
                        .toList(),
                before);
        shreddings.hideAmong(sheets.values());
        MongoTaskChanges.laid(collections, facts);
        watchers.forEach(w -> changed.values().forEach(w::learnt));
    }

    private void foldDirectives(List<Fact> facts) {
        var sheets = new HashMap<String, DirectiveSheet>();
        load(collections.directives(), facts)
                .forEach((id, d) -> sheets.put(id, Shapes.directive(d)));
        var changed = new LinkedHashMap<String, Document>();
        for (var fact : facts) {
            var before = sheets.get(fact.subject());
            if (before == null || before.version() < fact.sequence()) {
                var event = DIRECTIVES.read(fact.type(), fact.body());
                var after = DirectiveSheets.after(before, event, fact.sequence());
                sheets.put(fact.subject(), after);
                changed.put(fact.subject(), Shapes.of(after));
            }
        }
        Kept.latest(collections.directives(), changed.values());
        sheets.values().stream()
                .filter(s -> s.shredded() != null)
                .forEach(s -> shreddings.hideTasksOf(s.id().value()));
    }

    private void foldDays(List<Fact> facts) {
        facts.stream()
                .map(f -> f.read(DayStarted.class).date())
                .max(LocalDate::compareTo)
                .ifPresent(day ->
                        collections
                                .clock()
                                .updateOne(
                                        eq("_id", "day"),
                                        Updates.max("day", day.toString()),
                                        new UpdateOptions().upsert(true)));
    }

    private static Map<String, Document> load(
            MongoCollection<Document> collection, List<Fact> facts) {
        var ids = facts.stream().map(Fact::subject).collect(Collectors.toSet());
        var found = new HashMap<String, Document>();
        if (!ids.isEmpty()) {
            collection.find(in("_id", ids)).forEach(d -> found.put(d.getString("_id"), d));
        }
        return found;
    }
}

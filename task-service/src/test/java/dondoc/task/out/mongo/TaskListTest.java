package dondoc.task.out.mongo;

import static dondoc.task.out.mongo.Facts.DUE;
import static dondoc.task.out.mongo.Facts.ISSUED;
import static dondoc.task.out.mongo.Facts.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import dondoc.feed.Fact;
import dondoc.task.application.Definition;
import dondoc.task.application.reading.Happening;
import dondoc.task.application.reading.TaskQuestion;
import dondoc.task.application.reading.TaskReading.Place;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.standing.Standing;
import dondoc.task.domain.standing.TaskClass;
import dondoc.task.domain.work.Authority;
import dondoc.task.domain.work.TaskEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskListTest {
    private MongoDatabase database;
    private TaskList list;
    private MongoTaskReading reading;
    private Facts facts;

    @BeforeEach
    void empty() {
        database = StoreInMemory.emptied("task_list");
        list = new TaskList(new Collections(database));
        list.prepare();
        reading = new MongoTaskReading(new Collections(database));
        facts = new Facts();
    }

    @Test
    void a_task_carries_its_whole_story() {
        list.fold(life());
        var sheet = reading.task(task(1)).orElseThrow();
        assertThat(sheet.version()).isEqualTo(7);
        assertThat(sheet.due()).isEqualTo(DUE.plusDays(10));
        assertThat(sheet.originalDue()).isEqualTo(DUE);
        assertThat(sheet.standing()).isEqualTo(Standing.COMPLETED_LATE);
        assertThat(sheet.daysLateAt(DUE.plusYears(1))).isEqualTo(2);
        assertThat(sheet.waiting()).isEmpty();
        var timeline = reading.timeline(task(1), 0, 100);
        assertThat(timeline)
                .extracting(Happening::type)
                .containsExactly(
                        "task.assigned.v1",
                        "task.extension-requested.v1",
                        "task.extension-granted.v1",
                        "task.completion-reported.v1",
                        "task.completion-rejected.v1",
                        "task.completion-reported.v1",
                        "task.completion-accepted.v1");
        var report = timeline.get(5);
        assertThat(report.document()).isEqualTo("691/BC");
        assertThat(report.on()).isEqualTo(DUE.plusDays(12));
        assertThat(report.actor()).isEqualTo("kim");
        assertThat(report.at()).hasToString("2026-06-08T01:00:00Z");
    }

    @Test
    void the_same_facts_again_change_nothing() {
        list.fold(life());
        var once = documents();
        list.fold(life(new Facts()));
        list.fold(life(new Facts()).subList(2, 5));
        assertThat(documents()).isEqualTo(once);
    }

    @Test
    void a_fact_lies_without_the_fields_it_leaves_empty() {
        list.fold(life());
        assertThat(database.getCollection("happenings").find().into(new ArrayList<Document>()))
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(fact.values()).doesNotContainNull());
    }

    @Test
    void what_an_earlier_version_folded_is_refused_with_what_to_do() {
        database.createCollection("changes");
        assertThatThrownBy(list::prepare)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("drop the database");
    }

    @Test
    void one_at_a_time_or_all_at_once_is_the_same_byte_for_byte() {
        list.fold(life());
        var atOnce = documents();
        database.drop();
        life(new Facts()).forEach(f -> list.fold(List.of(f)));
        assertThat(documents()).isEqualTo(atOnce);
    }

    @Test
    void a_later_fact_writes_only_what_it_changes() {
        var written = new ArrayList<BsonDocument>();
        var heard =
                new TaskList(
                        new Collections(StoreInMemory.heard("task_list", new Updates(written))));
        heard.fold(List.of(facts.assigned(1, "H26.01", DUE, "Rà soát")));
        written.clear();
        heard.fold(
                List.of(
                        facts.fact(
                                new TaskEvent.ProgressUpdated(task(1), 50, "x"),
                                "2026-06-16T01:00:00Z")));
        assertThat(written)
                .singleElement()
                .extracting(update -> update.getDocument("u").getDocument("$set").keySet())
                .isEqualTo(Set.of("version", "progress", "updatedOn"));
    }

    /// Else it would be written as changed with every fact.
    @Test
    void no_field_of_a_task_changes_by_being_read() {
        var tasks = new Collections(database).tasks();
        var met = new HashSet<String>();
        var story = new ArrayList<>(new ShreddingsTest.Told(facts).tasks);
        story.add(
                facts.fact(
                        new TaskEvent.DeadlineReprojected(
                                task(1), DUE, DUE.plusDays(1), "2026-2", "5/TB", DUE),
                        "2026-05-23T01:00:00Z"));
        for (var fact : story) {
            list.fold(List.of(fact));
            for (var read : tasks.find()) {
                Shapes.of(Shapes.task(read), read)
                        .forEach((field, value) -> {
                            assertThat(Objects.equals(value, read.get(field))).as(field).isTrue();
                            if (value != null) {
                                met.add(field);
                            }
                        });
            }
        }
        assertThat(met)
                .as("what is more than a word")
                .contains("report", "progress", "reprojected", "returnAsked", "family", "period")
                .contains("waits", "waiting", "coordinators", "starred", "beginnings");
    }

    /// Of tasks.
    private record Updates(List<BsonDocument> written) implements CommandListener {
        @Override
        public void commandStarted(CommandStartedEvent event) {
            var command = event.getCommand();
            if (event.getCommandName().equals("update")
                    && command.getString("update").getValue().equals("tasks")) {
                command.getArray("updates").forEach(u -> written.add(u.asDocument().clone()));
            }
        }
    }

    @Test
    void a_late_writer_does_not_take_back_what_came_after_him() {
        list.fold(life());
        var now = documents();
        var late = new Facts().assigned(1, "H26.01", DUE, "Rà soát");
        var event = Definition.TASK.events().read(late.type(), late.body());
        Kept.latest(
                new Collections(database).tasks(),
                List.of(Shapes.of(Sheets.after(null, event, late))));
        assertThat(documents()).isEqualTo(now);
    }

    @Test
    void the_tasks_own_document_does_not_grow_with_its_facts() {
        list.fold(life());
        var before = tasksOwn().length();
        for (int i = 0; i < 300; i++) {
            list.fold(
                    List.of(
                            facts.fact(
                                    new TaskEvent.ProgressUpdated(task(1), 50, "x"),
                                    "2026-06-16T01:00:00Z")));
        }
        assertThat(tasksOwn().length()).isLessThan(before + 200);
        assertThat(reading.timeline(task(1), 0, 1_000)).hasSize(307);
    }

    @Test
    void a_timeline_is_read_in_pages_and_from_its_end_and_is_the_tasks_own() {
        list.fold(life());
        list.fold(List.of(facts.assigned(2, "H26.01", DUE, "b")));
        assertThat(reading.timeline(task(1), 0, 3))
                .extracting(Happening::sequence)
                .containsExactly(1L, 2L, 3L);
        assertThat(reading.timeline(task(1), 5, 100))
                .extracting(Happening::sequence)
                .containsExactly(6L, 7L);
        assertThat(reading.latest(task(1), 2))
                .extracting(Happening::sequence)
                .containsExactly(6L, 7L);
        assertThat(reading.timeline(task(2), 0, 100)).hasSize(1);
    }

    @Test
    void facts_beside_repeated_ones_are_not_lost() {
        list.fold(life().subList(0, 3));
        list.fold(life(new Facts()));
        assertThat(reading.timeline(task(1), 0, 100)).hasSize(7);
        assertThat(reading.task(task(1)).orElseThrow().version()).isEqualTo(7);
    }

    @Test
    void a_changed_calendar_moves_the_due_date_and_is_told() {
        var on = DUE.minusDays(3);
        list.fold(
                List.of(
                        facts.assigned(1, "H26.01", DUE, "a"),
                        facts.fact(
                                new TaskEvent.DeadlineReprojected(
                                        task(1), DUE, DUE.plusDays(1), "2026-2", "5/TB", on),
                                "2026-05-23T01:00:00Z")));
        var sheet = reading.task(task(1)).orElseThrow();
        assertThat(sheet.due()).isEqualTo(DUE.plusDays(1));
        assertThat(sheet.originalDue()).isEqualTo(DUE);
        assertThat(sheet.countedOn()).isEqualTo("2026-2");
        assertThat(reading.latest(task(1), 1))
                .singleElement()
                .satisfies(h -> {
                    assertThat(h.on()).isEqualTo(on);
                    assertThat(h.document()).isEqualTo("5/TB");
                    assertThat(h.to()).isEqualTo(DUE.plusDays(1));
                });
    }

    @Test
    void a_number_is_found_however_it_is_typed() {
        list.fold(List.of(facts.assigned(1, "H26.01", DUE, "a")));
        var typed = new TaskQuestion(null, null, DUE, null, null, null, "2/ubnd - th", null, null);
        assertThat(clauses(typed)).containsExactly("1");
    }

    @Test
    void a_task_without_a_beginning_is_not_made_up() {
        assertThatNullPointerException().isThrownBy(() -> list.fold(life().subList(1, 2)));
    }

    @Test
    void a_rejected_report_is_as_if_it_had_never_been() {
        list.fold(life().subList(0, 5));
        var sheet = reading.task(task(1)).orElseThrow();
        assertThat(sheet.standing()).isEqualTo(Standing.OPEN);
        assertThat(sheet.report()).isNull();
        assertThat(sheet.classAt(DUE.plusDays(11))).isEqualTo(TaskClass.OPEN_OVERDUE);
        assertThat(sheet.daysLateAt(DUE.plusDays(11))).isEqualTo(1);
    }

    @Test
    void every_task_is_in_exactly_one_class_on_any_day() {
        list.fold(
                List.of(
                        facts.assigned(1, "H26.01", DUE, "a"),
                        facts.assigned(2, "H26.01", null, "b"),
                        facts.assigned(3, "H26.02", DUE.plusDays(1), "c"),
                        facts.assigned(4, "H26.02", DUE, "d"),
                        facts.fact(
                                new TaskEvent.Withdrawn(task(4), ISSUED, null, null, null),
                                "2026-05-14T01:00:00Z")));
        assertThat(counts(DUE))
                .isEqualTo(
                        Map.of(
                                TaskClass.OPEN_WITHIN_DEADLINE, 2L,
                                TaskClass.OPEN_NO_DEADLINE, 1L,
                                TaskClass.WITHDRAWN, 1L));
        assertThat(counts(DUE.plusDays(1)))
                .isEqualTo(
                        Map.of(
                                TaskClass.OPEN_OVERDUE, 1L,
                                TaskClass.OPEN_WITHIN_DEADLINE, 1L,
                                TaskClass.OPEN_NO_DEADLINE, 1L,
                                TaskClass.WITHDRAWN, 1L));
    }

    @Test
    void words_are_found_with_and_without_diacritics() {
        list.fold(
                List.of(
                        facts.assigned(1, "H26.01", DUE, "Chống úng ngập trên Đường Láng"),
                        facts.assigned(2, "H26.01", DUE, "Duy tu đường sắt")));
        assertThat(clauses(asked("duong lang"))).containsExactly("1");
        assertThat(clauses(asked("ĐƯỜNG"))).containsExactlyInAnyOrder("1", "2");
        assertThat(clauses(asked("sắt đường"))).containsExactly("2");
        assertThat(clauses(asked("2/ubnd-th"))).hasSize(2);
        assertThat(clauses(asked(".*"))).isEmpty();
    }

    @Test
    void a_list_goes_on_where_it_stopped_without_gap_or_double() {
        var given = new ArrayList<Fact>();
        for (var i = 1; i <= 9; i++) {
            given.add(facts.assigned(i, "H26.01", i % 3 == 0 ? null : DUE.plusDays(i % 2), "x"));
        }
        list.fold(given);
        var seen = new ArrayList<String>();
        @Nullable Place place = null;
        for (var page = reading.tasks(all(), null, 2);
                !page.isEmpty();
                page = reading.tasks(all(), place, 2)) {
            page.forEach(t -> seen.add(t.clause().value()));
            place = new Place(page.getLast().due(), page.getLast().id().value());
        }
        assertThat(seen).hasSize(9).doesNotHaveDuplicates();
        assertThat(seen.subList(6, 9)).containsExactlyInAnyOrder("3", "6", "9");
    }

    @Test
    void a_due_date_range_leaves_out_tasks_without_one() {
        list.fold(
                List.of(
                        facts.assigned(1, "H26.01", DUE, "a"),
                        facts.assigned(2, "H26.01", null, "b")));
        var from = new TaskQuestion(null, null, DUE, DUE, null, null, null, null, null);
        assertThat(clauses(from)).containsExactly("1");
        var to = new TaskQuestion(null, null, DUE, null, DUE.minusDays(1), null, null, null, null);
        assertThat(clauses(to)).isEmpty();
    }

    @Test
    void another_units_tasks_are_not_in_a_units_list() {
        list.fold(
                List.of(
                        facts.assigned(1, "H26.01", DUE, "a"),
                        facts.assigned(2, "H26.02", DUE, "b")));
        var own =
                new TaskQuestion(
                        new OrgId("H26.02"), null, DUE, null, null, null, null, null, null);
        assertThat(clauses(own)).containsExactly("2");
        assertThat(reading.count(own)).isEqualTo(1);
    }

    @Test
    void the_day_never_goes_back() {
        assertThat(reading.day()).isEmpty();
        list.fold(List.of(Facts.day(DUE), Facts.day(ISSUED)));
        list.fold(List.of(Facts.day(ISSUED)));
        assertThat(reading.day()).contains(DUE);
    }

    private List<Fact> life() {
        return life(facts);
    }

    private static List<Fact> life(Facts of) {
        var id = task(1);
        var later = DUE.plusDays(10);
        return List.of(
                of.assigned(1, "H26.01", DUE, "Rà soát"),
                of.fact(
                        new TaskEvent.ExtensionRequested(id, 1, later, "chờ ý kiến", null, ISSUED),
                        "2026-05-20T01:00:00Z"),
                of.fact(
                        new TaskEvent.ExtensionGranted(
                                id,
                                1,
                                DUE,
                                later,
                                ISSUED,
                                "1/TCT",
                                null,
                                null,
                                Authority.TASK_FORCE),
                        "2026-05-21T01:00:00Z"),
                of.fact(
                        new TaskEvent.CompletionReported(id, DUE, "690/BC", later, null),
                        "2026-05-26T01:00:00Z"),
                of.fact(
                        new TaskEvent.CompletionRejected(id, DUE.plusDays(9), "thiếu"),
                        "2026-06-04T01:00:00Z"),
                of.fact(
                        new TaskEvent.CompletionReported(
                                id, DUE.plusDays(12), "691/BC", later, null),
                        "2026-06-08T01:00:00Z"),
                of.fact(
                        new TaskEvent.CompletionAccepted(id, DUE.plusDays(20), null),
                        "2026-06-15T01:00:00Z"));
    }

    private Map<TaskClass, Long> counts(LocalDate day) {
        var counts = new TreeMap<TaskClass, Long>();
        for (var in : TaskClass.values()) {
            var question = new TaskQuestion(null, in, day, null, null, null, null, null, null);
            if (reading.count(question) > 0) {
                counts.put(in, reading.count(question));
            }
            assertThat(reading.tasks(question, null, 100))
                    .allSatisfy(t -> assertThat(t.classAt(day)).isEqualTo(in));
        }
        return counts;
    }

    private static TaskQuestion all() {
        return new TaskQuestion(null, null, DUE, null, null, null, null, null, null);
    }

    private static TaskQuestion asked(String words) {
        return new TaskQuestion(null, null, DUE, null, null, words, null, null, null);
    }

    private List<String> clauses(TaskQuestion question) {
        return reading.tasks(question, null, 100).stream().map(t -> t.clause().value()).toList();
    }

    private String tasksOwn() {
        return Objects.requireNonNull(documents().get(task(1).value()));
    }

    private Map<String, String> documents() {
        var found = new TreeMap<String, String>();
        for (var collection : List.of("tasks", "happenings")) {
            for (Document d : database.getCollection(collection).find()) {
                found.put(d.getString("_id"), d.toJson());
            }
        }
        return found;
    }
}

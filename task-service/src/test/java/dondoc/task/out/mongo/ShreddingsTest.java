package dondoc.task.out.mongo;

import static dondoc.task.out.mongo.Facts.DIRECTIVE;
import static dondoc.task.out.mongo.Facts.DUE;
import static dondoc.task.out.mongo.Facts.ISSUED;
import static dondoc.task.out.mongo.Facts.NUMBER;
import static dondoc.task.out.mongo.Facts.task;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dondoc.feed.Fact;
import dondoc.task.application.Definition;
import dondoc.task.application.reading.TaskQuestion;
import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.SeriesId;
import dondoc.task.domain.TypedTexts;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveRegistered;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveShredded;
import dondoc.task.domain.series.Period;
import dondoc.task.domain.work.Authority;
import dondoc.task.domain.work.ReturnKind;
import dondoc.task.domain.work.TaskEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The read model of a directive that is shredded; every text in its history has the word `ổkhóa`.
class ShreddingsTest {
    private static final String AT = "2026-05-20T01:00:00Z";
    private static final List<String> LINKS = List.of("https://hanoi.gov.vn/ổkhóa");
    private static final OrgId LEAD = new OrgId("H26.01");

    private MongoDatabase database;
    private TaskList list;
    private MongoTaskReading reading;

    @BeforeEach
    void empty() {
        database = StoreInMemory.emptied("shreddings");
        list = new TaskList(new Collections(database));
        list.prepare();
        reading = new MongoTaskReading(new Collections(database));
    }

    @Test
    void nothing_of_its_texts_is_left_and_everything_else_is() {
        var story = new Told(new Facts());
        list.fold(story.directive.subList(0, 1));
        list.fold(story.tasks);
        assertThat(documents().toString()).contains("ổkhóa,").contains("okhoa");
        var before = reading.timeline(task(1), 0, 100);
        list.fold(story.directive);
        assertThat(documents().toString()).doesNotContain("ổkhóa").doesNotContain("okhoa");
        var sheet = reading.task(task(1)).orElseThrow();
        assertThat(sheet.version()).isEqualTo(story.tasks.size() - 1);
        assertThat(sheet.content()).isEqualTo(TypedTexts.MARK);
        assertThat(sheet.number()).isEqualTo(NUMBER);
        assertThat(reading.timeline(task(1), 0, 100))
                .extracting(h -> List.of(h.sequence(), h.type(), h.at(), h.on()))
                .isEqualTo(
                        before.stream()
                                .map(h -> List.of(h.sequence(), h.type(), h.at(), h.on()))
                                .toList());
        assertThat(reading.directive(DIRECTIVE).orElseThrow().about()).isEqualTo(TypedTexts.MARK);
    }

    @Test
    void the_order_in_which_partitions_are_folded_makes_no_difference() {
        var one = new Told(new Facts());
        list.fold(one.tasks);
        list.fold(one.directive);
        var tasksFirst = documents();
        database.drop();
        list.fold(one.directive);
        one.tasks.forEach(f -> list.fold(List.of(f)));
        assertThat(documents()).isEqualTo(tasksFirst);
        database.drop();
        list.fold(one.directive.subList(0, 1));
        list.fold(one.tasks.subList(0, 5));
        list.fold(one.directive);
        list.fold(one.tasks);
        assertThat(documents()).isEqualTo(tasksFirst);
        list.fold(one.tasks);
        list.fold(one.directive);
        assertThat(documents()).isEqualTo(tasksFirst);
    }

    @Test
    void whoever_stopped_between_writing_and_looking_finds_it_the_next_time() {
        var story = new Told(new Facts());
        list.fold(story.directive);
        var late = new Told(new Facts()).tasks.getLast();
        var event = Definition.TASK.events().read(late.type(), late.body());
        Kept.latest(
                new Collections(database).tasks(),
                List.of(Shapes.of(Sheets.after(null, event, late))));
        assertThat(documents().toString()).contains("ổkhóa,");
        list.fold(List.of(late));
        assertThat(documents().toString()).doesNotContain("ổkhóa");
    }

    @Test
    void whoever_read_before_and_writes_after_brings_back_nothing_that_stays() {
        var story = new Told(new Facts());
        var tasks = new Collections(database).tasks();
        list.fold(story.tasks.subList(0, 2));
        var read = Objects.requireNonNull(tasks.find().first());
        list.fold(story.directive);
        var late = story.tasks.get(2);
        var event = Definition.TASK.events().read(late.type(), late.body());
        Kept.latest(
                tasks,
                List.of(Shapes.of(Sheets.after(Shapes.task(read), event, late), read)),
                Map.of(task(1).value(), read));
        assertThat(documents().toString()).contains("ổkhóa");
        list.fold(List.of(late));
        assertThat(documents().toString()).doesNotContain("ổkhóa").doesNotContain("okhoa");
    }

    @Test
    void nobody_finds_it_by_its_words() {
        var story = new Told(new Facts());
        list.fold(story.tasks);
        assertThat(reading.count(asked("noi dung okhoa"))).isEqualTo(1);
        list.fold(story.directive);
        assertThat(reading.count(asked("okhoa"))).isZero();
        assertThat(reading.count(asked("2/ubnd-th"))).isEqualTo(2);
    }

    @Test
    void another_directives_tasks_stay_as_they_are() {
        var facts = new Facts();
        var story = new Told(facts);
        list.fold(story.tasks);
        var before = documents();
        var other = DirectiveId.of("UBND Thành phố", new DocumentNumber("3/UBND-TH"), 2026);
        list.fold(List.of(facts.fact(registered(other)), facts.fact(shredded(other))));
        assertThat(Objects.requireNonNull(documents().get("tasks"))).isEqualTo(before.get("tasks"));
        assertThat(Objects.requireNonNull(documents().get("happenings")))
                .isEqualTo(before.get("happenings"));
    }

    private static TaskQuestion asked(String text) {
        return new TaskQuestion(null, null, DUE, null, null, text, null, null, null, null, null);
    }

    private static DirectiveRegistered registered(DirectiveId id) {
        return new DirectiveRegistered(
                id,
                NUMBER,
                2026,
                ISSUED,
                "UBND Thành phố",
                "người ký ổkhóa",
                "Công văn",
                "trích yếu ổkhóa",
                "Thường",
                null,
                null,
                null,
                "xác nhận ổkhóa",
                null,
                null);
    }

    private static DirectiveShredded shredded(DirectiveId id) {
        return new DirectiveShredded(id, ISSUED.plusDays(7), "12/TB-VP", "đăng ký nhầm", null);
    }

    private Map<String, List<String>> documents() {
        var all = new TreeMap<String, List<String>>();
        for (var name : database.listCollectionNames()) {
            var found = new ArrayList<String>();
            database.getCollection(name).find().forEach(d -> found.add(new Document(d).toJson()));
            all.put(name, found.stream().sorted().toList());
        }
        return all;
    }

    /// One directive with two tasks, one of which went through all that can be said of one.
    static final class Told {
        final List<Fact> directive;
        final List<Fact> tasks = new ArrayList<>();

        Told(Facts facts) {
            directive = List.of(facts.fact(registered(DIRECTIVE)), facts.fact(shredded(DIRECTIVE)));
            var t = task(1);
            tasks.add(facts.assigned(1, "H26.01", DUE, "nội dung ổkhóa, 1"));
            for (var event :
                    List.of(
                            new TaskEvent.Acknowledged(t, ISSUED, "đã nhận ổkhóa, 2"),
                            new TaskEvent.ProgressUpdated(t, 40, "tiến độ ổkhóa, 3", LINKS),
                            new TaskEvent.Contributed(
                                    t, new OrgId("H26.02"), ISSUED, "góp ý ổkhóa, 4", LINKS),
                            new TaskEvent.ExtensionRequested(
                                    t, 1, DUE.plusDays(1), "lý do ổkhóa, 5", null, ISSUED),
                            new TaskEvent.ExtensionRefused(t, 1, ISSUED, "từ chối ổkhóa, 6"),
                            new TaskEvent.ExtensionGranted(
                                    t,
                                    null,
                                    DUE,
                                    DUE.plusDays(1),
                                    ISSUED,
                                    "số ổkhóa, 7",
                                    "gia hạn ổkhóa, 8",
                                    null,
                                    Authority.TASK_FORCE),
                            new TaskEvent.Suspended(
                                    t,
                                    ISSUED,
                                    "chờ ổkhóa, 9",
                                    DUE,
                                    "số ổkhóa, 10",
                                    "lý do ổkhóa, 11"),
                            new TaskEvent.ReturnAsked(
                                    t, 1, ReturnKind.RETURNED, ISSUED, "trả ổkhóa, 12", null),
                            new TaskEvent.CompletionReported(
                                    t, ISSUED, "số ổkhóa, 13", DUE, "xong ổkhóa, 14", LINKS, null),
                            new TaskEvent.CompletionRejected(t, ISSUED, "chưa ổkhóa, 15"),
                            new TaskEvent.ReturnDecided(
                                    t, 1, false, ISSUED, "quyết ổkhóa, 16", "số ổkhóa, 17"),
                            new TaskEvent.CompletionReported(
                                    t, ISSUED, "số ổkhóa, 18", DUE, "xong ổkhóa, 19", LINKS, null),
                            new TaskEvent.CompletionAccepted(t, ISSUED, "nhận xét ổkhóa, 20"),
                            new TaskEvent.AcceptanceRevoked(
                                    t, ISSUED, "hủy ổkhóa, 21", "số ổkhóa, 22"),
                            new TaskEvent.Withdrawn(
                                    t, ISSUED, "số ổkhóa, 23", "rút ổkhóa, 24", DIRECTIVE))) {
                tasks.add(facts.fact(event, AT));
            }
            var series = SeriesId.of(DIRECTIVE, new Clause("2"), LEAD);
            tasks.add(facts.period(2, new Period(series, "Giai đoạn ổkhóa, 25", ISSUED)));
        }
    }
}

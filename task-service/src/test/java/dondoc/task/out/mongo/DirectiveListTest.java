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
import dondoc.task.application.reading.DirectiveQuestion;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.PacketId;
import dondoc.task.domain.Samples;
import dondoc.task.domain.directive.DirectiveEnd;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveClassified;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveCorrected;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveReplaced;
import dondoc.task.domain.directive.SourceKind;
import dondoc.task.domain.work.TaskEvent;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DirectiveListTest {
    private static final DirectiveId OTHER =
            DirectiveId.of("UBND Thành phố", new DocumentNumber("81/QĐ-UBND"), 2026);
    private static final DirectiveQuestion UNCLASSIFIED = new DirectiveQuestion(null, null, true);

    private MongoDatabase database;
    private TaskList list;
    private MongoTaskReading reading;
    private Facts facts;

    @BeforeEach
    void empty() {
        database = StoreInMemory.emptied("directive_list");
        list = new TaskList(new Collections(database));
        list.prepare();
        reading = new MongoTaskReading(new Collections(database));
        facts = new Facts();
    }

    private Fact registered(DirectiveId id) {
        return facts.fact(Samples.directive(id, NUMBER, ISSUED));
    }

    private Fact classified(DirectiveId id) {
        return facts.fact(
                new DirectiveClassified(id, SourceKind.MINUTES, "Đô thị", null, "Khẩn", ISSUED));
    }

    private List<Fact> life() {
        return List.of(
                registered(DIRECTIVE),
                classified(DIRECTIVE),
                facts.fact(
                        new DirectiveCorrected(
                                DIRECTIVE,
                                "V/v chống úng",
                                null,
                                DUE,
                                ISSUED,
                                "2/UBND-TH",
                                PacketId.of("000.00.00.H26", "p1"))),
                facts.fact(
                        new DirectiveReplaced(
                                DIRECTIVE, OTHER, DUE, "81/QĐ-UBND", "thay thế", null)));
    }

    @Test
    void a_directive_carries_what_became_of_it() {
        list.fold(life());
        var sheet = reading.directive(DIRECTIVE).orElseThrow();
        assertThat(sheet.version()).isEqualTo(4);
        assertThat(sheet.field()).isEqualTo("Đô thị");
        assertThat(sheet.kind()).isEqualTo(SourceKind.MINUTES);
        assertThat(sheet.urgency()).isEqualTo("Khẩn");
        assertThat(sheet.about()).isEqualTo("V/v chống úng");
        assertThat(sheet.answerBy()).isEqualTo(DUE);
        assertThat(sheet.end())
                .isEqualTo(
                        new DirectiveEnd(
                                DirectiveEnd.How.REPLACED, DUE, "81/QĐ-UBND", OTHER, "thay thế"));
    }

    @Test
    void the_same_facts_again_or_one_at_a_time_are_the_same_byte_for_byte() {
        var life = life();
        list.fold(life);
        var atOnce = document();
        list.fold(life);
        list.fold(life.subList(1, 3));
        assertThat(document()).isEqualTo(atOnce);
        database.drop();
        life.forEach(f -> list.fold(List.of(f)));
        assertThat(document()).isEqualTo(atOnce);
    }

    @Test
    void a_late_writer_does_not_take_back_what_came_after_him() {
        var life = life();
        list.fold(life);
        var now = document();
        var late = life.getFirst();
        var event = Definition.DIRECTIVE.events().read(late.type(), late.body());
        Kept.latest(
                database.getCollection("directives"),
                List.of(Shapes.of(DirectiveSheets.after(null, event, late.sequence()))));
        assertThat(document()).isEqualTo(now);
    }

    @Test
    void the_list_of_what_is_unclassified_reaches_zero() {
        list.fold(List.of(registered(DIRECTIVE), registered(OTHER)));
        assertThat(reading.count(UNCLASSIFIED)).isEqualTo(2);
        list.fold(List.of(classified(DIRECTIVE)));
        assertThat(reading.directives(UNCLASSIFIED, null, 10))
                .extracting(d -> d.id())
                .containsExactly(OTHER);
        list.fold(List.of(classified(OTHER)));
        assertThat(reading.count(UNCLASSIFIED)).isZero();
        assertThat(reading.count(new DirectiveQuestion(null, 2026, false))).isEqualTo(2);
        assertThat(reading.count(new DirectiveQuestion("9/X", null, false))).isZero();
    }

    @Test
    void all_tasks_of_a_directive_are_found_page_by_page_with_what_withdrew_them() {
        list.fold(
                List.of(
                        facts.assigned(1, "H26.01", DUE, "a"),
                        facts.assigned(2, "H26.01", null, "b"),
                        facts.assigned(3, "H26.02", DUE, "c"),
                        facts.fact(
                                new TaskEvent.Withdrawn(task(3), ISSUED, null, null, OTHER),
                                "2026-05-14T01:00:00Z")));
        var first = reading.tasksOf(DIRECTIVE, null, 2);
        var rest = reading.tasksOf(DIRECTIVE, first.getLast().id(), 2);
        assertThat(first).hasSize(2);
        assertThat(rest).hasSize(1);
        assertThat(reading.tasksOf(DIRECTIVE, rest.getLast().id(), 2)).isEmpty();
        assertThat(reading.tasksOf(OTHER, null, 2)).isEmpty();
        assertThat(reading.task(task(3)).orElseThrow().supersededBy()).isEqualTo(OTHER);
        assertThat(reading.task(task(1)).orElseThrow().supersededBy()).isNull();
    }

    private String document() {
        Document found = database.getCollection("directives").find().first();
        return found == null ? "" : found.toJson();
    }
}

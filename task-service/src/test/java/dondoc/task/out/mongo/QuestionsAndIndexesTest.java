package dondoc.task.out.mongo;

import static dondoc.task.out.mongo.Facts.task;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import dondoc.feed.Fact;
import dondoc.store.IndexedStore;
import dondoc.task.application.reading.DirectiveQuestion;
import dondoc.task.application.reading.Pressing;
import dondoc.task.application.reading.Sorting;
import dondoc.task.application.reading.TaskQuestion;
import dondoc.task.application.reading.TaskReading.Place;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.standing.TaskClass;
import dondoc.task.domain.work.TaskEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a question costs: how many documents are looked at, in a store that uses indexes.
class QuestionsAndIndexesTest {
    private static final int TASKS = 3_000;
    private static final int PAGE = 50;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final OrgId UNIT = new OrgId("H26.01");

    private static IndexedStore store;
    private static MongoServer server;
    private static MongoClient client;
    private static MongoTaskReading reading;
    private static MongoAgenda agenda;
    private static MongoTaskChanges changes;

    @BeforeAll
    static void fill() {
        store = IndexedStore.inMemory();
        server = new MongoServer(store);
        client = MongoClients.create("mongodb://localhost:" + server.bind().getPort());
        var collections = new Collections(client.getDatabase("questions"));
        var list = new TaskList(collections);
        list.prepare();
        var facts = new Facts();
        var told = new ArrayList<Fact>();
        for (int n = 0; n < TASKS; n++) {
            var unit = n % 3 == 0 ? "H26.02" : UNIT.value();
            var due = n % 10 == 0 ? null : DAY.plusDays(n % 90 - 45);
            told.add(facts.assigned(n, unit, due, "Rà soát hồ sơ đất đai số " + n));
            if (n % 4 == 0) {
                told.add(
                        facts.fact(
                                new TaskEvent.ProgressUpdated(task(n), n % 100, "x"),
                                "2026-05-%02dT01:00:00Z".formatted(14 + n % 15)));
            }
            if (n % 7 == 0) {
                told.add(
                        facts.fact(
                                new TaskEvent.CompletionReported(
                                        task(n), DAY.minusDays(4), null, due, null),
                                "2026-05-28T01:00:00Z"));
            }
        }
        list.fold(told);
        reading = new MongoTaskReading(collections);
        agenda = new MongoAgenda(collections);
        changes = new MongoTaskChanges(collections);
    }

    @AfterAll
    static void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void one_task_and_its_timeline_cost_what_is_shown() {
        assertThat(reads(() -> reading.task(task(700)))).isEqualTo(1);
        assertThat(reads(() -> reading.latest(task(700), 200))).isEqualTo(3);
        assertThat(reads(() -> reading.timeline(task(700), 1, 200))).isEqualTo(2);
    }

    @Test
    void that_no_directive_is_shredded_is_seen_without_looking_at_one() {
        var sheet = reading.task(task(700)).orElseThrow();
        var database = client.getDatabase("questions");
        database.getCollection("directives")
                .insertOne(new Document("_id", sheet.directive().value()));
        var shreddings = new Shreddings(new Collections(database));
        assertThat(reads(() -> shreddings.hideAmong(List.of(sheet)))).isZero();
    }

    @ParameterizedTest
    @EnumSource(TaskClass.class)
    void a_class_is_listed_and_counted_by_an_index(TaskClass in) {
        for (var lead : new OrgId[] {null, UNIT}) {
            costsItsPage(asked(lead, in, null, null));
        }
    }

    @Test
    void units_days_texts_and_numbers_are_listed_and_counted_by_an_index() {
        costsItsPage(asked(null, null, null, null));
        costsItsPage(asked(UNIT, null, null, null));
        costsItsPage(within(DAY.minusDays(20), DAY.plusDays(20)));
        costsItsPage(asked(null, null, "ra soat", null));
        costsItsPage(asked(null, null, "hồ sơ đất", null));
        costsItsPage(asked(UNIT, TaskClass.OPEN_OVERDUE, "ho so", null));
        costsItsPage(asked(null, null, "2/ubnd", null));
        costsItsPage(asked(null, null, null, "2/UBND-TH"));
        costsItsPage(asked(UNIT, null, null, "2/ubnd-th"));
    }

    @Test
    void what_few_tasks_hold_costs_those_few() {
        assertThat(reads(() -> reading.tasks(asked(null, null, "2999", null), null, PAGE)))
                .isEqualTo(1);
        assertThat(reads(() -> reading.tasks(asked(null, null, "khongcotu", null), null, PAGE)))
                .isZero();
    }

    @Test
    void a_page_far_back_costs_a_page() {
        var question = asked(UNIT, null, null, null);
        var last = reading.tasks(question, null, 1_500).getLast();
        assertThat(reads(() -> reading.tasks(question, Place.of(last), PAGE)))
                .isLessThanOrEqualTo(PAGE);
        assertThat(reads(() -> agenda.tasks(question, Sorting.BY_DUE, 1_500, PAGE)))
                .isEqualTo(PAGE);
    }

    @ParameterizedTest
    @EnumSource(Sorting.Key.class)
    void every_order_of_the_agenda_is_one_of_an_index(Sorting.Key key) {
        for (boolean backwards : new boolean[] {false, true}) {
            var sorting = new Sorting(key, backwards);
            var question = Pressing.IN_TIME.within(asked(null, null, null, null));
            assertThat(reads(() -> agenda.tasks(question, sorting, 0, PAGE))).isEqualTo(PAGE);
        }
    }

    @Test
    void what_presses_is_counted_by_an_index_and_looked_at_where_it_is_little() {
        var counts = new EnumMap<Pressing, Long>(Pressing.class);
        assertThat(reads(() -> counts.putAll(agenda.counts(asked(null, null, null, null)))))
                .isZero();
        counts.clear();
        assertThat(reads(() -> counts.putAll(agenda.counts(asked(null, null, "ra soat", null)))))
                .isLessThan(TASKS / 3);
        assertThat(counts.values().stream().mapToLong(n -> n).sum()).isEqualTo(TASKS);
    }

    @Test
    void what_has_been_silent_is_listed_by_an_index() {
        var silent =
                new TaskQuestion(null, null, DAY, null, null, null, null, null, null, null, 10);
        assertThat(reads(() -> reading.count(silent))).isZero();
    }

    @Test
    void changes_cost_what_is_new() {
        var place = changes.after(Map.of(), null, 100).place();
        assertThat(reads(() -> changes.after(place, null, PAGE))).isLessThanOrEqualTo(1_200);
        assertThat(reads(() -> reading.registrations(UNIT, DAY, DAY.plusDays(1)))).isZero();
    }

    @Test
    void tasks_of_units_that_are_gone_and_of_a_directive_cost_their_page() {
        assertThat(reads(() -> reading.openOf(Set.of(new OrgId("H26.99")), null, PAGE))).isZero();
        assertThat(reads(() -> reading.tasksOf(Facts.DIRECTIVE, task(5), PAGE))).isEqualTo(PAGE);
        assertThat(
                        reads(() ->
                                reading.directives(
                                        new DirectiveQuestion(null, 2026, false), null, 5)))
                .isZero();
    }

    @Test
    void families_and_what_ended_directives_left_open_cost_those_few() {
        assertThat(reads(() -> reading.closingWithChildren(null, PAGE))).isZero();
        assertThat(reads(() -> reading.reportedWithChildren(null, PAGE))).isZero();
        assertThat(reads(() -> reading.openParts(null, PAGE))).isZero();
        var other = DirectiveId.of("UBND Thành phố", new DocumentNumber("3/UBND-TH"), 2026);
        assertThat(reads(() -> reading.openGivenBy(Set.of(other), null, PAGE))).isZero();
        assertThat(reading.openGivenBy(Set.of(Facts.DIRECTIVE), null, PAGE)).hasSize(PAGE);
    }

    private static void costsItsPage(TaskQuestion question) {
        long count = reading.count(question);
        assertThat(reads(() -> reading.tasks(question, null, PAGE)))
                .as(question.toString())
                .isLessThanOrEqualTo(Math.max(PAGE, Math.min(count, 500)));
        if (count > 500) {
            assertThat(reads(() -> reading.count(question))).as(question.toString()).isZero();
        }
    }

    private static long reads(Runnable question) {
        long before = store.documentsRead();
        question.run();
        return store.documentsRead() - before;
    }

    private static TaskQuestion asked(
            @Nullable OrgId lead,
            @Nullable TaskClass in,
            @Nullable String text,
            @Nullable String number) {
        return new TaskQuestion(lead, in, DAY, null, null, text, number, null, null);
    }

    private static TaskQuestion within(LocalDate from, LocalDate to) {
        return new TaskQuestion(null, null, DAY, from, to, null, null, null, null);
    }
}

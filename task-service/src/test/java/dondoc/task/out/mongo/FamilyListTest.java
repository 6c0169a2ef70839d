package dondoc.task.out.mongo;

import static dondoc.task.out.mongo.Facts.DUE;
import static dondoc.task.out.mongo.Facts.task;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.NewDay;
import dondoc.eventsourcing.Order;
import dondoc.task.application.Itself;
import dondoc.task.application.children.ClosingParents;
import dondoc.task.application.reading.Happening;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.family.Closing;
import dondoc.task.domain.work.TaskCommand.ReportWithChildren;
import dondoc.task.domain.work.TaskEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Parents and children as they are read, and what follows when children close.
class FamilyListTest {
    private static final LocalDate DAY = LocalDate.parse("2026-05-20");
    private static final String AT = "2026-05-20T01:00:00Z";

    private static MongoServer server;
    private static MongoClient client;

    private final Orders orders = new Orders();
    private TaskList list;
    private MongoTaskReading reading;
    private ClosingParents closing;
    private Facts facts;

    @BeforeAll
    static void startStore() {
        server = new MongoServer(new MemoryBackend());
        client = MongoClients.create("mongodb://localhost:" + server.bind().getPort());
    }

    @AfterAll
    static void stopStore() {
        client.close();
        server.shutdownNow();
    }

    /// Task 1 with the parts 2 and 3.
    @BeforeEach
    void aFamily() {
        var database = client.getDatabase("family");
        database.drop();
        list = new TaskList(new Collections(database));
        list.prepare();
        reading = new MongoTaskReading(new Collections(database));
        closing = new ClosingParents(orders, reading);
        facts = new Facts();
        list.fold(List.of(facts.assigned(1, "H26.01", DUE, "Rà soát")));
        for (var child : new int[] {2, 3}) {
            happens(new TaskEvent.ChildAdded(task(1), task(child), Closing.WITH_LAST_CHILD, DAY));
            list.fold(List.of(facts.child(child, 1)));
        }
    }

    @Test
    void a_parent_and_its_children_name_each_other() {
        assertThat(reading.task(task(2)).orElseThrow().parent()).isEqualTo(task(1));
        assertThat(reading.childrenOf(task(1)))
                .extracting(TaskSheet::id)
                .containsExactlyInAnyOrder(task(2), task(3));
        assertThat(reading.childrenOf(task(2))).isEmpty();
        var sheet = reading.task(task(1)).orElseThrow();
        assertThat(sheet.parent()).isNull();
        assertThat(sheet.family().children()).containsExactly(task(2), task(3));
        assertThat(sheet.family().closing()).isEqualTo(Closing.WITH_LAST_CHILD);
        assertThat(reading.latest(task(1), 1))
                .extracting(Happening::child)
                .containsExactly(task(3));
    }

    @Test
    void with_the_last_open_child_the_parent_is_told_and_by_itself_too() {
        accepted(2);
        closing.after(task(2), () -> true);
        closing.keepUp();
        assertThat(orders.all).isEmpty();
        assertThat(closing.closedChildrenOf(task(1))).containsExactly(task(2));

        accepted(3);
        closing.after(task(3), () -> false);
        assertThat(orders.all).isEmpty();
        closing.after(task(3), () -> true);
        closing.keepUp();
        assertThat(orders.all)
                .hasSize(2)
                .allSatisfy(o -> {
                    assertThat(o.aggregateId()).isEqualTo(task(1).value());
                    assertThat(o.by()).isEqualTo(Itself.BY);
                    assertThat(o.command())
                            .isEqualTo(new ReportWithChildren(List.of(task(2), task(3))));
                });
    }

    @Test
    void all_who_wait_are_looked_at_page_by_page() {
        assertThat(reading.closingWithChildren(null, 1)).hasSize(1);
        assertThat(reading.closingWithChildren(task(1), 1)).isEmpty();
    }

    @Test
    void what_was_reported_with_all_of_them_is_not_told_again() {
        accepted(2);
        accepted(3);
        happens(new TaskEvent.CompletionReported(task(1), DAY, null, DUE, null));
        happens(new TaskEvent.CompletionRejected(task(1), DAY, "thiếu"));
        assertThat(reading.closingWithChildren(null, 9)).isEmpty();
        closing.keepUp();
        assertThat(orders.all).isEmpty();
    }

    @Test
    void nothing_follows_from_children_that_were_all_withdrawn_but_one_accepted_is_enough() {
        withdrawn(2);
        withdrawn(3);
        closing.after(task(3), () -> true);
        closing.keepUp();
        assertThat(orders.all).isEmpty();
        assertThat(closing.closedChildrenOf(task(1))).containsExactly(task(2), task(3));

        happens(new TaskEvent.ChildAdded(task(1), task(4), null, DAY));
        list.fold(List.of(facts.child(4, 1)));
        accepted(4);
        closing.keepUp();
        assertThat(orders.all).isEmpty();
        list.fold(List.of(Facts.day(DAY)));
        closing.keepUp();
        assertThat(orders.all).hasSize(1);
        closing.keepUp();
        assertThat(orders.all).hasSize(1);
    }

    @Test
    void a_child_that_is_promised_counts_as_open_and_one_that_became_anothers_does_not() {
        accepted(2);
        accepted(3);
        happens(new TaskEvent.ChildAdded(task(1), task(5), null, DAY));
        closing.keepUp();
        assertThat(orders.all).isEmpty();
        assertThat(closing.closedChildrenOf(task(1))).containsExactly(task(2), task(3));
        list.fold(List.of(facts.assigned(5, "H26.02", DUE, "Việc khác")));
        assertThat(closing.closedChildrenOf(task(1))).containsExactly(task(2), task(3), task(5));
    }

    private void accepted(int child) {
        happens(new TaskEvent.CompletionReported(task(child), DAY, null, DUE, null));
        happens(new TaskEvent.CompletionAccepted(task(child), DAY, null));
    }

    private void withdrawn(int child) {
        happens(new TaskEvent.Withdrawn(task(child), DAY, null, null, null));
    }

    private void happens(TaskEvent event) {
        list.fold(List.of(facts.fact(event, AT)));
    }

    /// Keeps what is ordered.
    private static final class Orders implements CommandGateway {
        private final List<Order> all = new ArrayList<>();

        @Override
        public Answer ask(Order order) {
            all.add(order);
            return new Answer.Accepted(order.aggregateId(), 9, Instant.parse(AT), List.of());
        }

        @Override
        public CompletableFuture<Answer> send(Order order) {
            return CompletableFuture.completedFuture(ask(order));
        }

        @Override
        public Answer inquire(String aggregateId, String commandId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Answer startDay(NewDay day, By by) {
            throw new UnsupportedOperationException();
        }
    }
}

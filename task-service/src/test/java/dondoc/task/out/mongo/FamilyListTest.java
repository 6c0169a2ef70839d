package dondoc.task.out.mongo;

import static dondoc.task.out.mongo.Facts.DUE;
import static dondoc.task.out.mongo.Facts.task;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.Order;
import dondoc.task.application.AskedOnly;
import dondoc.task.application.Itself;
import dondoc.task.application.children.ClosingParents;
import dondoc.task.application.reading.Happening;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.family.Closing;
import dondoc.task.domain.standing.Standing;
import dondoc.task.domain.work.TaskCommand.RejectWithChildren;
import dondoc.task.domain.work.TaskCommand.ReportWithChildren;
import dondoc.task.domain.work.TaskEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Parents and children as they are read, and what follows when children close.
class FamilyListTest {
    private static final LocalDate DAY = LocalDate.parse("2026-05-20");
    private static final String AT = "2026-05-20T01:00:00Z";

    private final Orders orders = new Orders();
    private TaskList list;
    private MongoTaskReading reading;
    private ClosingParents closing;
    private Facts facts;

    /// Task 1 with the parts 2 and 3.
    @BeforeEach
    void aFamily() {
        var database = StoreInMemory.emptied("family");
        reading = new MongoTaskReading(new Collections(database));
        closing = new ClosingParents(orders, reading);
        list = new TaskList(new Collections(database), List.of(closing));
        list.prepare();
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
    void with_the_last_childs_report_the_parent_is_told_of_its_date_and_by_itself_too() {
        reported(2, DAY.minusDays(2));
        closing.after(task(2), () -> true);
        closing.keepUp();
        assertThat(orders.all).isEmpty();
        assertThat(closing.doneChildrenOf(task(1))).containsExactly(task(2));
        assertThat(closing.closedChildrenOf(task(1))).isEmpty();

        reported(3, DAY.minusDays(1));
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
                            .isEqualTo(
                                    new ReportWithChildren(
                                            List.of(task(2), task(3)), DAY.minusDays(1)));
                });
    }

    @Test
    void a_parent_that_reported_itself_is_told_when_a_child_is_open_again() {
        accepted(2);
        accepted(3);
        closing.keepUp();
        followed();
        orders.all.clear();
        closing.keepUp();
        assertThat(orders.all).isEmpty();

        happens(new TaskEvent.AcceptanceRevoked(task(2), DAY, "sai số liệu", null));
        closing.keepUp();
        assertThat(orders.all)
                .extracting(Order::command)
                .containsExactly(new RejectWithChildren(List.of(task(2))));
        fell(2);
        assertThat(reading.task(task(1)).orElseThrow().standing()).isEqualTo(Standing.OPEN);
        reported(2, DAY);
        orders.all.clear();
        closing.keepUp();
        assertThat(orders.all)
                .extracting(Order::command)
                .containsExactly(new ReportWithChildren(List.of(task(2), task(3)), DAY));
    }

    @Test
    void one_that_was_missed_is_found_on_the_next_day_and_after_a_start() {
        followed();
        assertThat(reading.reportedWithChildren(null, 9)).hasSize(1);
        assertThat(reading.reportedWithChildren(task(1), 9)).isEmpty();
        new ClosingParents(orders, reading).keepUp();
        assertThat(orders.all)
                .extracting(Order::command)
                .containsExactly(new RejectWithChildren(List.of(task(2), task(3))));
    }

    @Test
    void a_report_that_somebody_made_stays_for_a_person_to_judge() {
        happens(new TaskEvent.CompletionReported(task(1), DAY, null, DUE, null));
        closing.keepUp();
        happens(new TaskEvent.CompletionReported(task(2), DAY, null, DUE, null));
        happens(new TaskEvent.CompletionRejected(task(2), DAY, "thiếu"));
        closing.keepUp();
        assertThat(orders.all).isEmpty();
    }

    /// However it was closed: by a recall, by a door that had no answer, while its parent was suspended.
    @Test
    void a_parent_is_looked_at_as_soon_as_the_read_model_learns_of_its_last_child() {
        accepted(2);
        closing.keepUp();
        withdrawn(3);
        closing.keepUp();
        assertThat(orders.all)
                .extracting(Order::command)
                .containsExactly(new ReportWithChildren(List.of(task(2), task(3)), DAY));
    }

    @Test
    void a_suspended_parent_is_looked_at_again_when_it_goes_on() {
        happens(new TaskEvent.Suspended(task(1), DAY, "Bộ Xây dựng", DUE, null, null));
        accepted(2);
        accepted(3);
        closing.keepUp();
        orders.all.clear();
        closing.keepUp();
        assertThat(orders.all).isEmpty();
        happens(new TaskEvent.Resumed(task(1), DAY, DAY, 0, DUE, DUE, "2026-1", null, null));
        closing.keepUp();
        assertThat(orders.all).hasSize(1);
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
        closing.keepUp();
        assertThat(orders.all).isEmpty();
        accepted(4);
        closing.keepUp();
        assertThat(orders.all).hasSize(1);
        closing.keepUp();
        assertThat(orders.all).hasSize(1);
        list.fold(List.of(Facts.day(DAY)));
        closing.keepUp();
        assertThat(orders.all).hasSize(2);
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

    private void followed() {
        var children = List.of(task(2), task(3));
        happens(new TaskEvent.CompletionReported(task(1), DAY, null, DUE, null, null, children));
    }

    private void fell(int child) {
        happens(
                new TaskEvent.CompletionRejected(
                        task(1), DAY, "Nhiệm vụ con chưa hoàn thành", List.of(task(child))));
    }

    private void reported(int child, LocalDate on) {
        happens(new TaskEvent.CompletionReported(task(child), on, null, DUE, null));
    }

    private void accepted(int child) {
        reported(child, DAY);
        happens(new TaskEvent.CompletionAccepted(task(child), DAY, null));
    }

    private void withdrawn(int child) {
        happens(new TaskEvent.Withdrawn(task(child), DAY, null, null, null));
    }

    private void happens(TaskEvent event) {
        list.fold(List.of(facts.fact(event, AT)));
    }

    /// Keeps what is ordered.
    private static final class Orders implements AskedOnly {
        private final List<Order> all = new ArrayList<>();

        @Override
        public Answer ask(Order order) {
            all.add(order);
            return new Answer.Accepted(order.aggregateId(), 9, Instant.parse(AT), List.of());
        }
    }
}

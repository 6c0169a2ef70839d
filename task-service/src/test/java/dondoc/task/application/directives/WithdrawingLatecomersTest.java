package dondoc.task.application.directives;

import static dondoc.task.application.directives.SupersedingTasksTest.DIRECTIVE;
import static dondoc.task.application.directives.SupersedingTasksTest.ENDED;
import static dondoc.task.application.directives.SupersedingTasksTest.GIVEN;
import static dondoc.task.application.directives.SupersedingTasksTest.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.Order;
import dondoc.task.application.Directory;
import dondoc.task.application.Itself;
import dondoc.task.application.OrdersInMemory;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.application.reading.TasksInMemory;
import dondoc.task.domain.Clause;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.Samples;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.city.City;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveRecalled;
import dondoc.task.domain.standing.Standing;
import dondoc.task.domain.work.TaskCommand.Withdraw;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tasks that are open though their directive no longer holds.
class WithdrawingLatecomersTest {
    private static final Withdraw WITHDRAWAL =
            new Withdraw(ENDED, "150/UBND-TH", null, DIRECTIVE, false);

    private final List<TaskSheet> sheets = new ArrayList<>();
    private final Directory directory = new Directory();
    private final OrdersInMemory orders = new OrdersInMemory();
    private final WithdrawingLatecomers latecomers =
            new WithdrawingLatecomers(orders, directory, new TasksInMemory(sheets));

    private void everythingIsKnown() {
        directory.valuesComplete();
        directory.namesComplete();
    }

    private static DirectiveEntry registered() {
        return DirectiveEntry.NEW.evolve(
                Samples.directive(DIRECTIVE, new DocumentNumber("2/UBND-TH"), GIVEN));
    }

    private void recalled() {
        directory.learn(
                registered()
                        .evolve(
                                new DirectiveRecalled(
                                        DIRECTIVE, ENDED, "150/UBND-TH", null, null)));
    }

    private void standing(City.Mode mode) {
        directory.learn(new City(mode));
    }

    private TaskSheet has(int clause, Standing standing) {
        var id = TaskId.of(DIRECTIVE, new Clause(String.valueOf(clause)));
        sheets.removeIf(s -> s.id().equals(id));
        var sheet = sheet(id, 1, standing, null);
        sheets.add(sheet);
        return sheet;
    }

    @Test
    void what_the_read_model_learnt_after_the_recall_is_withdrawn_by_itself_and_once() {
        everythingIsKnown();
        standing(City.Mode.LIVE);
        recalled();
        latecomers.keepUp();
        latecomers.keepUp();
        assertThat(orders.all).isEmpty();

        var late = has(1, Standing.OPEN);
        latecomers.learnt(late);
        latecomers.keepUp();
        latecomers.keepUp();
        assertThat(orders.commands()).containsExactly(WITHDRAWAL);
        assertThat(orders.all).extracting(Order::aggregateId).containsExactly(late.id().value());
        assertThat(orders.all).extracting(Order::by).containsOnly(Itself.BY);

        latecomers.learnt(has(1, Standing.WITHDRAWN));
        latecomers.keepUp();
        latecomers.keepUp();
        assertThat(orders.all).hasSize(1);
    }

    @Test
    void a_task_whose_acceptance_is_revoked_after_the_recall_does_not_stay_open() {
        everythingIsKnown();
        standing(City.Mode.LIVE);
        recalled();
        has(1, Standing.COMPLETED_ON_TIME);
        latecomers.keepUp();
        latecomers.keepUp();
        assertThat(orders.all).isEmpty();
        latecomers.learnt(has(1, Standing.OPEN));
        latecomers.keepUp();
        latecomers.keepUp();
        assertThat(orders.commands()).containsExactly(WITHDRAWAL);
    }

    @Test
    void a_recall_that_was_stopped_half_way_is_finished_when_nobody_else_does() {
        everythingIsKnown();
        standing(City.Mode.STANDING);
        has(1, Standing.OPEN);
        has(2, Standing.PENDING_VERIFICATION);
        has(3, Standing.COMPLETED_LATE);
        has(4, Standing.WITHDRAWN);
        recalled();
        latecomers.keepUp();
        assertThat(orders.all).isEmpty();
        latecomers.keepUp();
        assertThat(orders.commands()).containsExactly(WITHDRAWAL, WITHDRAWAL);
    }

    @Test
    void one_that_cannot_be_withdrawn_keeps_no_other_and_is_tried_again() {
        everythingIsKnown();
        standing(City.Mode.LIVE);
        var stumbles = has(1, Standing.OPEN).id().value();
        var other = has(2, Standing.OPEN).id().value();
        orders.refusing.put(stumbles, "NO_DAY_YET");
        recalled();
        latecomers.keepUp();
        latecomers.keepUp();
        assertThat(orders.all).extracting(Order::aggregateId).containsExactly(other);
        has(2, Standing.WITHDRAWN);
        orders.refusing.clear();
        latecomers.keepUp();
        assertThat(orders.all).extracting(Order::aggregateId).containsExactly(other, stumbles);
    }

    @Test
    void one_that_was_closed_meanwhile_is_let_be() {
        everythingIsKnown();
        standing(City.Mode.LIVE);
        orders.refusing.put(has(1, Standing.OPEN).id().value(), "TASK_CLOSED");
        recalled();
        latecomers.keepUp();
        latecomers.keepUp();
        orders.refusing.clear();
        latecomers.keepUp();
        assertThat(orders.all).isEmpty();
    }

    @Test
    void a_directive_that_holds_keeps_its_tasks_and_the_past_tells_itself_what_became_of_them() {
        everythingIsKnown();
        standing(City.Mode.LIVE);
        directory.learn(registered());
        latecomers.learnt(has(1, Standing.OPEN));
        latecomers.keepUp();
        latecomers.keepUp();
        assertThat(orders.all).isEmpty();

        standing(City.Mode.LOADING);
        recalled();
        latecomers.keepUp();
        latecomers.keepUp();
        assertThat(orders.all).isEmpty();
    }

    @Test
    void nothing_is_withdrawn_before_everything_written_is_known() {
        standing(City.Mode.LIVE);
        has(1, Standing.OPEN);
        recalled();
        latecomers.keepUp();
        latecomers.keepUp();
        assertThat(orders.all).isEmpty();
    }
}

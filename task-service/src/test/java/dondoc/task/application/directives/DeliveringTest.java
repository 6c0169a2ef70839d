package dondoc.task.application.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.By;
import dondoc.eventsourcing.Order;
import dondoc.task.application.AskedOnly;
import dondoc.task.application.Directory;
import dondoc.task.application.Errand;
import dondoc.task.application.Itself;
import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.Samples;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.deadline.Rule;
import dondoc.task.domain.directive.Charge;
import dondoc.task.domain.directive.DirectiveCommand.AssignClause;
import dondoc.task.domain.directive.DirectiveCommand.ReportDelivery;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.directive.DirectiveEvent.ClauseAssigned;
import dondoc.task.domain.directive.DirectiveEvent.ClauseDelivered;
import dondoc.task.domain.directive.Share;
import dondoc.task.domain.work.TaskCommand.Assign;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A clause that was decided and given only in part.
class DeliveringTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 20);
    private static final DirectiveId DIRECTIVE =
            DirectiveId.of("UBND Thành phố", new DocumentNumber("2/UBND-TH"), 2026);
    private static final AssignClause CLAUSE =
            AssignClause.of(
                    DIRECTIVE,
                    new Charge(
                            new Clause("4"),
                            "Rà soát",
                            List.of(),
                            "",
                            null,
                            Rule.NONE,
                            "2026-1",
                            true,
                            "gấp"),
                    IntStream.range(201, 327).mapToObj(DeliveringTest::share).toList());

    private final Directory directory = new Directory();
    private final Engine engine = new Engine();
    private final Delivering delivering = new Delivering(engine, directory);

    private static Share share(int unit) {
        return share("4", unit);
    }

    private static Share share(String clause, int unit) {
        var lead = new OrgId("H26." + unit);
        return new Share(
                TaskId.of(DIRECTIVE, new Clause(clause), lead),
                lead,
                new PersonId("P00001"),
                new PersonId("P00002"));
    }

    private static DirectiveEntry registered() {
        return DirectiveEntry.NEW.evolve(
                Samples.directive(DIRECTIVE, new DocumentNumber("2/UBND-TH"), DAY.minusDays(7)));
    }

    private void decided() {
        directory.valuesComplete();
        directory.namesComplete();
        directory.learn(registered().evolve(decided(CLAUSE)));
    }

    private static ClauseAssigned decided(AssignClause clause) {
        return new ClauseAssigned(
                DIRECTIVE, clause.fanOut(), clause.charge(), clause.shares(), DAY);
    }

    @Test
    void what_nobody_finishes_is_finished_by_itself_once() {
        decided();
        delivering.keepUp();
        assertThat(engine.orders).isEmpty();

        delivering.keepUp();
        assertThat(engine.assigned).hasSize(126);
        assertThat(engine.orders.getLast().command())
                .isEqualTo(new ReportDelivery(CLAUSE.fanOut()));
        assertThat(engine.orders).extracting(Order::by).containsOnly(Itself.BY);
        var first = (Assign) engine.orders.getFirst().command();
        assertThat(first.assignedOn()).isEqualTo(DAY);
        assertThat(first.starred()).isTrue();
        assertThat(first.remark()).isEqualTo("gấp");
        assertThat(first.clause()).isEqualTo(new Clause("4"));

        engine.orders.clear();
        delivering.keepUp();
        assertThat(engine.orders).isEmpty();
    }

    @Test
    void what_was_given_before_is_passed_over_and_the_rest_is_given() {
        decided();
        var stumbles = CLAUSE.shares().get(60).task().value();
        engine.refusing = stumbles;
        var errand = errand();
        assertThatThrownBy(() -> delivering.deliver(DIRECTIVE, CLAUSE.fanOut(), errand))
                .hasMessage("NO_DAY_YET");
        assertThat(engine.assigned).hasSize(60);
        engine.refusing = "";
        assertThat(delivering.deliver(DIRECTIVE, CLAUSE.fanOut(), errand)).contains(3L);
        assertThat(engine.assigned).hasSize(126);
        assertThat(delivering.deliver(DIRECTIVE, CLAUSE.fanOut(), errand)).isEmpty();
    }

    @Test
    void one_that_cannot_be_finished_keeps_no_other_from_its_units() {
        var others =
                AssignClause.of(
                        DIRECTIVE,
                        new Charge(
                                new Clause("5"),
                                "Báo cáo",
                                List.of(),
                                "",
                                null,
                                Rule.NONE,
                                "2026-1",
                                false,
                                null),
                        IntStream.range(201, 204).mapToObj(u -> share("5", u)).toList());
        directory.valuesComplete();
        directory.namesComplete();
        directory.learn(registered().evolve(decided(CLAUSE)).evolve(decided(others)));
        engine.refusing = CLAUSE.shares().getFirst().task().value();
        delivering.keepUp();
        delivering.keepUp();
        assertThat(engine.assigned)
                .containsExactlyElementsOf(
                        others.shares().stream().map(s -> s.task().value()).toList());
        engine.refusing = "";
        delivering.keepUp();
        assertThat(engine.assigned).hasSize(129);
    }

    @Test
    void nothing_is_finished_before_everything_written_is_known() {
        directory.learn(registered());
        delivering.keepUp();
        delivering.keepUp();
        assertThat(engine.orders).isEmpty();
    }

    private Errand errand() {
        var by = new By("taskforce", null, Set.of("task-force"));
        return new Errand(engine, Order.of("c", DIRECTIVE.value(), CLAUSE, by));
    }

    /// Takes each assignment once and tells the directory of the delivery.
    private final class Engine implements AskedOnly {
        private final List<Order> orders = new ArrayList<>();
        private final List<String> assigned = new ArrayList<>();
        private String refusing = "";

        @Override
        public Answer ask(Order order) {
            orders.add(order);
            var id = order.aggregateId();
            if (id.equals(refusing)) {
                return new Answer.Refused(id, "NO_DAY_YET", Map.of(), 1);
            }
            if (assigned.contains(id)) {
                return new Answer.Refused(id, "ALREADY_ASSIGNED", Map.of(), 1);
            }
            if (order.command() instanceof ReportDelivery c) {
                var entry = directory.directive(DIRECTIVE).orElseThrow();
                directory.learn(entry.evolve(new ClauseDelivered(DIRECTIVE, c.fanOut(), DAY)));
                return accepted(id, 3);
            }
            assigned.add(id);
            return accepted(id, 1);
        }

        private static Answer accepted(String id, long version) {
            return new Answer.Accepted(
                    id, version, Instant.parse("2026-05-20T02:00:00Z"), List.of());
        }
    }
}

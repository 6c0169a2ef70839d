package dondoc.task.application.series;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.Order;
import dondoc.task.application.AskedOnly;
import dondoc.task.application.Directory;
import dondoc.task.application.Itself;
import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.Samples;
import dondoc.task.domain.SeriesId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveRecalled;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveRegistered;
import dondoc.task.domain.directory.PersonEntry;
import dondoc.task.domain.directory.PersonRegistered;
import dondoc.task.domain.directory.Post;
import dondoc.task.domain.directory.UnitEntry;
import dondoc.task.domain.directory.UnitEvent.UnitRegistered;
import dondoc.task.domain.directory.UnitKind;
import dondoc.task.domain.series.Every;
import dondoc.task.domain.series.Period;
import dondoc.task.domain.series.Recurrence;
import dondoc.task.domain.series.SeriesCommand.BeginPeriod;
import dondoc.task.domain.series.SeriesCommand.EndSeries;
import dondoc.task.domain.series.SeriesEntry;
import dondoc.task.domain.series.SeriesEvent.PeriodBegun;
import dondoc.task.domain.series.SeriesEvent.SeriesEnded;
import dondoc.task.domain.series.SeriesEvent.SeriesHandedOver;
import dondoc.task.domain.series.SeriesEvent.SeriesOpened;
import dondoc.task.domain.work.TaskCommand.Assign;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The mornings of a city with series.
class KeepingSeriesTest {
    private static final DirectiveId DIRECTIVE =
            DirectiveId.of("UBND Thành phố", new DocumentNumber("2/UBND-TH"), 2026);
    private static final OrgId LEAD = new OrgId("H26.01");

    private final Directory directory = new Directory();
    private final Engine engine = new Engine();
    private final KeepingSeries keeping = new KeepingSeries(engine, directory);

    KeepingSeriesTest() {
        inForce(LEAD, null);
        inPost("P00041", LEAD, Post.LEADER, null);
        inPost("P00043", LEAD, Post.SPECIALIST, null);
    }

    private void inForce(OrgId unit, @Nullable LocalDate until) {
        directory.learn(
                UnitEntry.NEW.evolve(
                        new UnitRegistered(
                                unit,
                                "Sở " + unit.value(),
                                UnitKind.DEPARTMENT,
                                null,
                                day("2026-01-01"),
                                until)));
    }

    private void inPost(String person, OrgId unit, Post post, @Nullable LocalDate until) {
        directory.learn(
                PersonEntry.NEW.evolve(
                        new PersonRegistered(
                                new PersonId(person), unit, post, day("2026-01-01"), until)));
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private SeriesId opened(String clause, String phrase) {
        var id = SeriesId.of(DIRECTIVE, new Clause(clause), LEAD);
        directory.learn(
                SeriesEntry.NEW.evolve(
                        new SeriesOpened(
                                id,
                                DIRECTIVE,
                                new DocumentNumber("2/UBND-TH"),
                                2026,
                                new Clause(clause),
                                day("2026-05-13"),
                                "Báo cáo",
                                LEAD,
                                new PersonId("P00041"),
                                new PersonId("P00043"),
                                List.of(new OrgId("H26.02")),
                                false,
                                null,
                                new Recurrence(
                                        Every.MONTH,
                                        1,
                                        day("2026-05-20"),
                                        day("2026-12-31"),
                                        phrase),
                                null,
                                day("2026-05-20"))));
        return id;
    }

    @Test
    void a_period_begins_on_its_morning_and_not_before_and_once() {
        var series = opened("6", "Trước ngày 25 hằng tháng");
        keeping.come(day("2026-05-31"));
        assertThat(engine.orders).isEmpty();

        keeping.come(day("2026-06-01"));
        keeping.come(day("2026-06-01"));
        assertThat(engine.tasks()).hasSize(1);
        assertThat(engine.orders).extracting(Order::by).containsOnly(Itself.BY);
        var task = engine.tasks().getFirst();
        assertThat(task.task()).isEqualTo(TaskId.of(DIRECTIVE, new Clause("6"), LEAD, "2026-06"));
        assertThat(task.assignedOn()).isEqualTo("2026-06-01");
        assertThat(task.phrase()).isEqualTo("Trước ngày 25/06/2026");
        assertThat(task.due()).isEqualTo("2026-06-24");
        assertThat(Objects.requireNonNull(task.kin()).period())
                .isEqualTo(new Period(series, "2026-06", day("2026-06-01")));
        assertThat(engine.orders.getLast().command()).isEqualTo(new BeginPeriod(1));
    }

    @Test
    void missed_mornings_are_caught_up_each_with_its_own_day() {
        opened("6", "Trong 10 ngày");
        keeping.come(day("2026-08-15"));
        assertThat(engine.tasks())
                .extracting(t -> t.assignedOn() + " " + t.due())
                .containsExactly(
                        "2026-06-01 2026-06-11", "2026-07-01 2026-07-13", "2026-08-01 2026-08-11");
    }

    @Test
    void who_was_stopped_before_the_mark_finds_the_task_there() {
        opened("6", "Trong kỳ");
        engine.assigned.add(TaskId.of(DIRECTIVE, new Clause("6"), LEAD, "2026-06").value());
        keeping.come(day("2026-06-02"));
        assertThat(engine.orders.getLast().command()).isEqualTo(new BeginPeriod(1));
        engine.orders.clear();
        keeping.come(day("2026-06-03"));
        assertThat(engine.orders).isEmpty();
    }

    @Test
    void a_period_whose_officer_has_left_waits_until_others_hold_the_series() {
        var series = opened("6", "Trong 10 ngày");
        inPost("P00043", LEAD, Post.SPECIALIST, day("2026-05-31"));
        keeping.come(day("2026-06-01"));
        assertThat(engine.orders).isEmpty();
        assertThat(keeping.waits(known(series), day("2026-06-01"))).isTrue();
        assertThat(keeping.waits(known(series), day("2026-05-31"))).isFalse();

        inPost("P00045", LEAD, Post.SPECIALIST, null);
        held(series, LEAD, "P00041", "P00045");
        keeping.come(day("2026-06-03"));
        assertThat(engine.tasks())
                .singleElement()
                .satisfies(t -> {
                    assertThat(t.officer()).isEqualTo(new PersonId("P00045"));
                    assertThat(t.assignedOn()).isEqualTo("2026-06-01");
                });
        assertThat(keeping.waits(known(series), day("2026-06-03"))).isFalse();
    }

    @Test
    void a_period_whose_unit_is_no_more_goes_to_the_unit_that_takes_the_series_and_only_once() {
        var series = opened("6", "Trong kỳ");
        keeping.come(day("2026-06-01"));
        inForce(LEAD, day("2026-07-01"));
        keeping.come(day("2026-07-01"));
        assertThat(engine.tasks()).hasSize(1);

        var heir = new OrgId("H26.02");
        inForce(heir, null);
        inPost("P00051", heir, Post.LEADER, null);
        inPost("P00053", heir, Post.SPECIALIST, null);
        held(series, heir, "P00051", "P00053");
        keeping.come(day("2026-07-01"));
        keeping.come(day("2026-07-01"));
        assertThat(engine.tasks()).extracting(Assign::lead).containsExactly(LEAD, heir);
        assertThat(engine.tasks().getLast().coordinators()).isEmpty();
        assertThat(engine.tasks().getLast().task())
                .isEqualTo(TaskId.of(DIRECTIVE, new Clause("6"), LEAD, "2026-07"));
    }

    private SeriesEntry known(SeriesId series) {
        return directory.series(series).orElseThrow();
    }

    private void held(SeriesId series, OrgId lead, String leader, String officer) {
        directory.learn(
                known(series)
                        .evolve(
                                new SeriesHandedOver(
                                        series,
                                        lead,
                                        new PersonId(leader),
                                        new PersonId(officer),
                                        day("2026-06-02"),
                                        null,
                                        null)));
    }

    @Test
    void one_series_in_trouble_keeps_no_other_from_its_turn() {
        opened("6", "Trong kỳ");
        opened("7", "Trong kỳ");
        engine.refusing = TaskId.of(DIRECTIVE, new Clause("6"), LEAD, "2026-06").value();
        keeping.come(day("2026-06-01"));
        assertThat(engine.assigned)
                .containsExactly(TaskId.of(DIRECTIVE, new Clause("7"), LEAD, "2026-06").value());
        engine.refusing = "";
        keeping.come(day("2026-06-02"));
        assertThat(engine.assigned).hasSize(2);
    }

    @Test
    void a_series_ends_with_its_directive_and_one_that_has_ended_begins_nothing() {
        var series = opened("6", "Trong kỳ");
        directory.learn(
                DirectiveEntry.NEW
                        .evolve(registered())
                        .evolve(
                                new DirectiveRecalled(
                                        DIRECTIVE, day("2026-05-25"), "150/UBND-TH", null, null)));
        keeping.come(day("2026-06-01"));
        keeping.come(day("2026-06-01"));
        assertThat(engine.orders)
                .extracting(Order::command)
                .containsExactly(new EndSeries("150/UBND-TH", null));
        assertThat(directory.series(series).orElseThrow().goesOn()).isFalse();
    }

    private static DirectiveRegistered registered() {
        return Samples.directive(DIRECTIVE, new DocumentNumber("2/UBND-TH"), day("2026-05-13"));
    }

    /// Takes each assignment once and tells the directory what becomes of the series.
    private final class Engine implements AskedOnly {
        private final List<Order> orders = new ArrayList<>();
        private final List<String> assigned = new ArrayList<>();
        private String refusing = "";

        List<Assign> tasks() {
            return orders.stream()
                    .map(Order::command)
                    .filter(Assign.class::isInstance)
                    .map(Assign.class::cast)
                    .toList();
        }

        @Override
        public Answer ask(Order order) {
            orders.add(order);
            var id = order.aggregateId();
            if (id.equals(refusing)) {
                return new Answer.Refused(id, "NO_DAY_YET", Map.of(), 0);
            }
            if (order.command() instanceof Assign) {
                if (assigned.contains(id)) {
                    return new Answer.Refused(id, "ALREADY_ASSIGNED", Map.of(), 1);
                }
                assigned.add(id);
            } else {
                told(new SeriesId(id), order.command());
            }
            return new Answer.Accepted(id, 1, Instant.parse("2026-06-01T02:00:00Z"), List.of());
        }

        private void told(SeriesId id, Object command) {
            var entry = directory.series(id).orElseThrow();
            var as = Objects.requireNonNull(entry.as());
            if (command instanceof BeginPeriod c) {
                var turn = as.turn(c.turn()).orElseThrow();
                var task = entry.task(turn);
                directory.learn(
                        entry.evolve(
                                new PeriodBegun(
                                        id,
                                        turn.number(),
                                        turn.name(),
                                        turn.begins(),
                                        task,
                                        turn.begins())));
            }
            if (command instanceof EndSeries c) {
                directory.learn(
                        entry.evolve(new SeriesEnded(id, as.on(), c.document(), c.reason())));
            }
        }
    }
}

package dondoc.reporting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dondoc.eventsourcing.CommandGateway.Unavailable;
import dondoc.reporting.application.PeriodBook.Report;
import dondoc.reporting.domain.PeriodId;
import dondoc.reporting.domain.ReportingPolicies;
import dondoc.reporting.domain.TaskClass;
import dondoc.reporting.domain.TaskFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingAPeriodTest {

    private static final LocalDate FIRST = day(9, 25);

    private final InMemory books = new InMemory();
    private final OneDesk desk = new OneDesk();
    private final ClosingAPeriod closing =
            new ClosingAPeriod(
                    desk,
                    books.tasks,
                    books.units,
                    books.days,
                    books.periods,
                    ReportingPolicies.DEFAULT);

    @BeforeEach
    void a_task_due_on_the_28th() {
        books.tasks.put("t1", "H26.01", day(9, 26), day(9, 28));
        books.days.begun(FIRST, day(10, 1));
    }

    @Test
    void nothing_is_closed_before_the_day_after_the_cut_off_has_begun() {
        closing.upTo(day(9, 28));
        assertThat(desk.events).isEmpty();
        closing.upTo(day(9, 29));
        assertThat(desk.events).extracting(e -> e.period().value()).containsExactly("F2026-09-28");
    }

    @Test
    void days_begin_and_periods_close_in_strict_order() {
        closing.upTo(day(10, 1));
        assertThat(desk.asked)
                .containsExactly(
                        "day 2026-09-25",
                        "day 2026-09-26",
                        "day 2026-09-27",
                        "day 2026-09-28",
                        "day 2026-09-29",
                        "close F2026-09-28",
                        "day 2026-09-30",
                        "close W2026-40",
                        "day 2026-10-01",
                        "close M2026-09",
                        "close Q2026-3");
    }

    @Test
    void the_tasks_are_counted_once_for_all_periods_that_end_on_a_day() {
        closing.upTo(day(10, 1));
        assertThat(desk.events).hasSize(4);
        assertThat(books.tasks.read).isEqualTo(3);
    }

    @Test
    void a_period_is_closed_with_what_was_known_at_its_cut_off() {
        books.tasks.put(
                "t1",
                "H26.01",
                day(9, 26),
                day(9, 28),
                new TaskFact.CompletionReported(day(9, 30), day(9, 30), day(9, 28)));
        closing.upTo(day(10, 1));
        assertThat(desk.events)
                .extracting(e -> e.figures().total().value().keySet().iterator().next())
                .containsExactly(
                        TaskClass.OPEN_WITHIN_DEADLINE,
                        TaskClass.OPEN_OVERDUE,
                        TaskClass.PENDING_VERIFICATION,
                        TaskClass.PENDING_VERIFICATION);
    }

    @Test
    void the_same_day_again_asks_nothing() {
        closing.upTo(day(10, 1));
        desk.asked.clear();
        closing.upTo(day(10, 1));
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void a_read_model_built_anew_closes_nothing_twice() {
        closing.upTo(day(10, 1));
        books.days.forget();
        closing.upTo(day(10, 1));
        assertThat(desk.events).hasSize(4);
        assertThat(books.periods.notClosed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void a_broker_that_goes_away_leaves_nothing_out_and_nothing_twice(int answers) {
        desk.breakAfter(answers);
        assertThatThrownBy(() -> closing.upTo(day(10, 1))).isInstanceOf(Unavailable.class);
        desk.mend();
        closing.upTo(day(10, 1));
        assertThat(desk.events)
                .extracting(e -> e.period().value())
                .containsExactly("F2026-09-28", "W2026-40", "M2026-09", "Q2026-3");
    }

    @Test
    void a_period_closed_otherwise_is_said_and_does_not_hold_up_the_next() {
        closing.upTo(day(9, 30));
        books.tasks.put("t0", "H26.02", day(9, 25), null);
        books.days.forget();
        closing.upTo(day(10, 1));
        assertThat(books.periods.notClosed())
                .extracting(n -> n.period().id().value() + " " + n.reason())
                .containsExactly("F2026-09-28 CLOSED_OTHERWISE", "W2026-40 CLOSED_OTHERWISE");
        assertThat(desk.events).hasSize(4);
    }

    @Test
    void a_period_that_cannot_be_closed_at_all_is_said_and_does_not_hold_up_the_others() {
        desk.undecidable.add("F2026-09-28");
        desk.tooLarge.add("W2026-40");
        closing.upTo(day(10, 1));
        assertThat(books.periods.notClosed())
                .extracting(n -> n.period().id().value() + " " + n.reason())
                .containsExactlyInAnyOrder("F2026-09-28 UNDECIDABLE", "W2026-40 REPORT_TOO_LARGE");
        assertThat(desk.events)
                .extracting(e -> e.period().value())
                .containsExactly("M2026-09", "Q2026-3");
    }

    @Test
    void a_task_of_a_unit_that_has_ended_keeps_the_periods_open_until_somebody_takes_it() {
        ended("H26.01", day(9, 28));
        closing.upTo(day(9, 30));
        assertThat(desk.events).isEmpty();
        assertThat(books.periods.notClosed())
                .extracting(n -> n.period().id().value() + " " + n.reason() + " " + n.details())
                .allSatisfy(line -> assertThat(line).contains("ORPHANED_TASKS", "units=H26.01"))
                .hasSize(2);

        takenOver(day(9, 30), day(9, 30));
        closing.upTo(day(10, 1));
        assertThat(desk.asked)
                .containsSubsequence(
                        "day 2026-10-01",
                        "close M2026-09",
                        "close Q2026-3",
                        "close F2026-09-28",
                        "close W2026-40");
    }

    @Test
    void a_period_that_waited_closes_with_what_was_known_at_its_cut_off() {
        ended("H26.01", day(9, 28));
        closing.upTo(day(9, 29));
        takenOver(day(9, 30), day(9, 28));
        closing.upTo(day(9, 30));
        assertThat(desk.events)
                .extracting(e -> e.period().value() + " " + e.figures().units().keySet())
                .containsExactlyInAnyOrder("F2026-09-28 [H26.01]", "W2026-40 [H26.01]");
    }

    @Test
    void a_unit_that_ended_after_the_cut_off_keeps_no_period_open() {
        ended("H26.01", day(9, 29));
        closing.upTo(day(9, 29));
        assertThat(desk.events).extracting(e -> e.period().value()).containsExactly("F2026-09-28");
    }

    @Test
    void a_broker_that_goes_away_among_the_waiting_periods_forgets_none() {
        ended("H26.01", day(9, 28));
        closing.upTo(day(9, 30));
        takenOver(day(9, 30), day(9, 30));
        desk.breakAfter(4);
        assertThatThrownBy(() -> closing.upTo(day(10, 1))).isInstanceOf(Unavailable.class);
        desk.mend();
        closing.upTo(day(10, 1));
        assertThat(desk.events)
                .extracting(e -> e.period().value())
                .containsExactlyInAnyOrder("M2026-09", "Q2026-3", "F2026-09-28", "W2026-40");
    }

    private void ended(String unit, LocalDate validTo) {
        books.units.keep(List.of(new UnitBook.Unit(unit, "Ban quản lý", "AGENCY", validTo, 1)));
    }

    private void takenOver(LocalDate recordedOn, LocalDate on) {
        books.tasks.put(
                "t1",
                "H26.01",
                day(9, 26),
                day(9, 28),
                new TaskFact.HandedOver(recordedOn, on, "H26.02"));
    }

    @Test
    void a_closed_report_is_reproduced_until_history_is_another() {
        closing.upTo(day(10, 1));
        books.periods.keep(desk.events.stream().map(e -> new Report(e, Instant.EPOCH)).toList());
        var reading = new ReadingPeriods(books.periods, books.tasks);
        var week = new PeriodId("W2026-40");
        assertThat(reading.find(week)).get().matches(ReadingPeriods.Shown::reproduced);

        books.tasks.put("t2", "H26.01", day(9, 30), null);
        assertThat(reading.find(week)).get().matches(ReadingPeriods.Shown::reproduced);

        books.tasks.put("t3", "H26.01", day(9, 29), null);
        assertThat(reading.find(week)).get().matches(shown -> !shown.reproduced());
    }

    @Test
    void a_handover_dated_back_changes_no_closed_report() {
        closing.upTo(day(10, 1));
        books.periods.keep(desk.events.stream().map(e -> new Report(e, Instant.EPOCH)).toList());
        books.tasks.put(
                "t1",
                "H26.01",
                day(9, 26),
                day(9, 28),
                new TaskFact.HandedOver(day(10, 1), day(9, 27), "H26.02"));

        assertThat(new ReadingPeriods(books.periods, books.tasks).find(new PeriodId("Q2026-3")))
                .get()
                .matches(ReadingPeriods.Shown::reproduced)
                .extracting(shown -> shown.report().closed().figures().units().keySet())
                .isEqualTo(Set.of("H26.01"));
        assertThat(new ReadingClasses(books.tasks, books.days).asOf(day(10, 1)))
                .get()
                .extracting(classes -> classes.figures().units().keySet())
                .isEqualTo(Set.of("H26.02"));
    }

    @Test
    void classes_are_closed_when_the_day_is_over_and_unknown_before_it_begins() {
        var reading = new ReadingClasses(books.tasks, books.days);
        assertThat(reading.asOf(day(9, 29))).isEmpty();
        closing.upTo(day(9, 30));
        assertThat(reading.asOf(day(9, 29))).get().matches(ReadingClasses.Classes::closed);
        assertThat(reading.asOf(day(9, 30))).get().matches(classes -> !classes.closed());
        assertThat(reading.asOf(day(10, 1))).isEmpty();
        assertThat(reading.latestComplete()).contains(day(9, 29));
    }

    @Test
    void a_log_that_begins_after_a_cut_off_does_not_close_that_period() {
        var late = new InMemory();
        late.days.begun(day(9, 29), day(9, 30));
        new ClosingAPeriod(
                        desk,
                        late.tasks,
                        late.units,
                        late.days,
                        late.periods,
                        ReportingPolicies.DEFAULT)
                .upTo(day(9, 30));
        assertThat(desk.asked)
                .isEqualTo(List.of("day 2026-09-29", "day 2026-09-30", "close W2026-40"));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}

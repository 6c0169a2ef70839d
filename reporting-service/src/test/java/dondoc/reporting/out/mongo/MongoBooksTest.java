package dondoc.reporting.out.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dondoc.reporting.application.DayBook.Day;
import dondoc.reporting.application.PeriodBook.NotClosed;
import dondoc.reporting.application.PeriodBook.Report;
import dondoc.reporting.application.TaskBook.Change.Assigned;
import dondoc.reporting.application.TaskBook.Change.Happened;
import dondoc.reporting.application.TaskBook.Entry;
import dondoc.reporting.application.UnitBook.Unit;
import dondoc.reporting.domain.PeriodClosed;
import dondoc.reporting.domain.PeriodKind;
import dondoc.reporting.domain.ReportingPolicies;
import dondoc.reporting.domain.Tally;
import dondoc.reporting.domain.TaskFact;
import dondoc.reporting.domain.TaskHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoBooksTest {

    private final Store store = new Store();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_task_comes_back_with_all_its_facts() {
        var facts =
                List.of(
                        new TaskFact.ExtensionGranted(day(5), day(20)),
                        new TaskFact.DeadlineReprojected(day(5), day(21)),
                        new TaskFact.DeadlineBroughtForward(day(5), day(20)),
                        new TaskFact.Suspended(day(5)),
                        new TaskFact.Resumed(day(6), day(22)),
                        new TaskFact.Suspended(day(6)),
                        new TaskFact.Resumed(day(6), null),
                        new TaskFact.HandedOver(day(6), day(4), "H26.02"),
                        new TaskFact.CompletionReported(day(6), day(5), day(15)),
                        new TaskFact.CompletionRejected(day(7)),
                        new TaskFact.CompletionReported(day(8), day(8), null),
                        new TaskFact.CompletionAccepted(day(9)),
                        new TaskFact.AcceptanceRevoked(day(9)),
                        new TaskFact.Withdrawn(day(10), day(11)));
        store.tasks().keep(List.of(assigned("t1", day(15))));
        for (int i = 0; i < facts.size(); i++) {
            store.tasks().keep(List.of(new Entry("t1", i + 2, new Happened(facts.get(i)))));
        }
        assertThat(store.tasks().all())
                .containsExactly(
                        new TaskHistory(
                                "t1", "H26.01", day(4), day(15), day(4), List.copyOf(facts)));
    }

    @Test
    void the_same_entries_again_change_nothing() {
        var entries =
                List.of(
                        assigned("t1", null),
                        new Entry("t1", 4, new Happened(new TaskFact.CompletionAccepted(day(9)))),
                        assigned("t2", day(15)));
        store.tasks().keep(entries);
        var before = documents("tasks");
        store.tasks().keep(entries);
        store.tasks().keep(entries.subList(1, 2));
        assertThat(documents("tasks")).isEqualTo(before);
    }

    @Test
    void one_batch_or_many_give_the_same_documents() {
        var entries =
                List.of(
                        assigned("t1", day(15)),
                        new Entry("t1", 3, new Happened(new TaskFact.CompletionRejected(day(8)))),
                        new Entry("t1", 4, new Happened(new TaskFact.CompletionAccepted(day(9)))));
        store.tasks().keep(entries);
        try (var other = new Store()) {
            entries.forEach(entry -> other.tasks().keep(List.of(entry)));
            assertThat(documents(other, "tasks")).isEqualTo(documents("tasks"));
        }
    }

    @Test
    void something_happening_to_a_task_never_assigned_is_refused() {
        var entry = new Entry("t9", 2, new Happened(new TaskFact.CompletionAccepted(day(9))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.tasks().keep(List.of(entry)))
                .withMessageContaining("t9");
    }

    @Test
    void the_latest_registration_names_the_unit() {
        var units = store.units();
        units.keep(List.of(new Unit("H26.01", "Sở Tư pháp", "DEPARTMENT", null, 1)));
        units.keep(
                List.of(
                        new Unit("H26.01", "Sở Tư pháp (mới)", "DEPARTMENT", null, 3),
                        new Unit("H26.01", "Sở Tư pháp (cũ)", "DEPARTMENT", null, 2)));
        units.keep(List.of(new Unit("H26.01", "Sở Tư pháp", "DEPARTMENT", null, 1)));
        assertThat(units.all())
                .isEqualTo(
                        Map.of(
                                "H26.01",
                                new Unit("H26.01", "Sở Tư pháp (mới)", "DEPARTMENT", null, 3)));
    }

    @Test
    void an_instance_that_stalled_does_not_overwrite_a_task_another_has_folded_further() {
        var entries =
                List.of(
                        assigned("t1", day(15)),
                        new Entry("t1", 3, new Happened(new TaskFact.CompletionRejected(day(8)))),
                        new Entry("t1", 4, new Happened(new TaskFact.CompletionAccepted(day(9)))));
        try (var client = Stalling.client(store.uri(), () -> store.tasks().keep(entries))) {
            new MongoTaskBook(client.getDatabase(store.database().getName()))
                    .keep(entries.subList(0, 2));
        }
        assertThat(store.tasks().all()).first().matches(task -> task.facts().size() == 2);
    }

    @Test
    void an_instance_that_stalled_does_not_give_a_unit_its_old_name() {
        var before = new Unit("H26.01", "Sở Tư pháp", "DEPARTMENT", null, 1);
        var after = new Unit("H26.01", "Sở Tư pháp (mới)", "DEPARTMENT", null, 2);
        try (var client = Stalling.client(store.uri(), () -> store.units().keep(List.of(after)))) {
            new MongoUnitBook(client.getDatabase(store.database().getName())).keep(List.of(before));
        }
        assertThat(store.units().all()).containsExactly(Map.entry("H26.01", after));
    }

    @Test
    void days_are_kept_once_and_settled_forward_only() {
        var days = store.days();
        assertThat(days.first()).isEmpty();
        assertThat(days.settled()).isEmpty();
        days.keep(List.of(new Day(day(5), false, Map.of("workingDay", true)), dayOff(4)));
        days.keep(List.of(new Day(day(5), true, Map.of("workingDay", false))));
        assertThat(days.first()).contains(day(4));
        assertThat(days.find(day(5))).contains(new Day(day(5), false, Map.of("workingDay", true)));
        assertThat(days.find(day(6))).isEmpty();

        days.settle(day(5));
        days.settle(day(4));
        assertThat(days.settled()).contains(day(5));
    }

    @Test
    void closed_reports_come_back_the_latest_first() {
        var periods = store.periods();
        var week = report(LocalDate.of(2026, 9, 29), PeriodKind.WEEK);
        var month = report(LocalDate.of(2026, 8, 31), PeriodKind.MONTH);
        periods.keep(List.of(month, week));
        periods.keep(List.of(week));
        assertThat(periods.closed(null)).containsExactly(week, month);
        assertThat(periods.closed(PeriodKind.MONTH)).containsExactly(month);
        assertThat(periods.find(week.closed().period())).contains(week);
        assertThat(periods.find(new dondoc.reporting.domain.PeriodId("Q2026-3"))).isEmpty();
    }

    @Test
    void a_refused_period_is_remembered_with_its_reason() {
        var period = ReportingPolicies.DEFAULT.cutOffOn(LocalDate.of(2026, 9, 29)).getFirst();
        var refused =
                new NotClosed(period, "CLASSES_DO_NOT_SUM", Map.of("where", "units/OPEN_OVERDUE"));
        store.periods().refuse(refused);
        store.periods().refuse(refused);
        assertThat(store.periods().notClosed()).containsExactly(refused);
    }

    @Test
    void a_period_that_is_closed_is_not_among_those_that_are_not() {
        var week = report(LocalDate.of(2026, 9, 29), PeriodKind.WEEK);
        var period = ReportingPolicies.DEFAULT.cutOffOn(LocalDate.of(2026, 9, 29)).getFirst();
        assertThat(period.id()).isEqualTo(week.closed().period());
        store.periods().refuse(new NotClosed(period, "CLASSES_DO_NOT_SUM", Map.of()));
        store.periods().keep(List.of(week));
        assertThat(store.periods().notClosed()).isEmpty();

        store.periods().refuse(new NotClosed(period, "CLOSED_OTHERWISE", Map.of()));
        assertThat(store.periods().notClosed()).isEmpty();
    }

    private List<Document> documents(String collection) {
        return documents(store, collection);
    }

    private static List<Document> documents(Store in, String collection) {
        return in.database()
                .getCollection(collection)
                .find()
                .sort(new Document("_id", 1))
                .into(new java.util.ArrayList<>());
    }

    private static Report report(LocalDate cutoff, PeriodKind kind) {
        var period =
                ReportingPolicies.DEFAULT.cutOffOn(cutoff).stream()
                        .filter(p -> p.kind() == kind)
                        .findFirst()
                        .orElseThrow();
        var task = new TaskHistory("t", "H26.33.1", day(4), null, day(4), List.of());
        return new Report(
                new PeriodClosed(
                        period.id(), kind, period.from(), cutoff, Tally.of(List.of(task), cutoff)),
                Instant.parse("2026-09-30T00:00:00Z"));
    }

    private static Entry assigned(String task, @Nullable LocalDate due) {
        return new Entry(task, 1, new Assigned("H26.01", day(4), due, day(4)));
    }

    private static Day dayOff(int day) {
        return new Day(day(day), false, Map.of("workingDay", false, "why", "Lễ"));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 5, day);
    }
}

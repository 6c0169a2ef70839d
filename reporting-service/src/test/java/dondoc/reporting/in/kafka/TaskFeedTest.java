package dondoc.reporting.in.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dondoc.feed.Fact;
import dondoc.reporting.application.UnitBook.Unit;
import dondoc.reporting.domain.Counts;
import dondoc.reporting.domain.Tally;
import dondoc.reporting.domain.TaskClass;
import dondoc.reporting.domain.TaskFact.CompletionReported;
import dondoc.reporting.out.mongo.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaskFeedTest {

    private final Store store = new Store();
    private final Told told = new Told();
    private final TaskFeed feed = new TaskFeed(store.tasks(), store.units(), store.days(), _ -> {});

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void the_life_of_a_task_is_told_and_counted() {
        feed.fold(
                List.of(
                        told.assigned("t1", "H26.01", "2026-05-04", "2026-05-15"),
                        told.fact("t1", "task.progress-updated.v1", "2026-05-05", "{}"),
                        told.fact(
                                "t1",
                                "task.extension-granted.v1",
                                "2026-05-14",
                                "{'to':'2026-05-20','grantedOn':'2026-05-14'}"),
                        told.fact(
                                "t1",
                                "task.completion-reported.v1",
                                "2026-05-21",
                                "{'reportedOn':'2026-05-20','dueThen':'2026-05-20'}"),
                        told.fact("t1", "task.completion-accepted.v1", "2026-05-25", "{}")));
        assertThat(classOn("2026-05-13")).containsOnlyKeys(TaskClass.OPEN_WITHIN_DEADLINE);
        assertThat(classOn("2026-05-20")).containsOnlyKeys(TaskClass.OPEN_WITHIN_DEADLINE);
        assertThat(classOn("2026-05-21")).containsOnlyKeys(TaskClass.PENDING_VERIFICATION);
        assertThat(classOn("2026-05-25")).containsOnlyKeys(TaskClass.COMPLETED_ON_TIME);
    }

    @Test
    void a_paper_report_is_counted_by_the_due_date_told_with_it() {
        feed.fold(
                List.of(
                        told.assigned("t1", "H26.01", "2026-05-04", "2026-05-10"),
                        told.fact(
                                "t1",
                                "task.extension-granted.v1",
                                "2026-05-15",
                                "{'to':'2026-05-20','grantedOn':'2026-05-15'}"),
                        told.fact(
                                "t1",
                                "task.completion-reported.v1",
                                "2026-05-18",
                                "{'reportedOn':'2026-05-13','dueThen':'2026-05-10'}"),
                        told.fact("t1", "task.completion-accepted.v1", "2026-05-19", "{}")));
        assertThat(classOn("2026-05-19")).containsOnlyKeys(TaskClass.COMPLETED_LATE);
    }

    @Test
    void a_due_date_moved_by_the_calendar_is_told() {
        feed.fold(
                List.of(
                        told.assigned("t1", "H26.01", "2026-05-04", "2026-05-10"),
                        told.fact(
                                "t1",
                                "task.deadline-reprojected.v1",
                                "2026-05-08",
                                "{'from':'2026-05-10','to':'2026-05-12','calendarVersion':'2026-2',"
                                        + "'notice':'9441/TB-BNV','on':'2026-05-08'}")));
        assertThat(classOn("2026-05-12")).containsOnlyKeys(TaskClass.OPEN_WITHIN_DEADLINE);
        assertThat(classOn("2026-05-13")).containsOnlyKeys(TaskClass.OPEN_OVERDUE);
    }

    @Test
    void a_due_date_brought_forward_is_told() {
        feed.fold(
                List.of(
                        told.assigned("t1", "H26.01", "2026-05-04", "2026-05-20"),
                        told.fact(
                                "t1",
                                "task.deadline-brought-forward.v1",
                                "2026-05-08",
                                "{'from':'2026-05-20','to':'2026-05-12','on':'2026-05-08',"
                                        + "'directive':'d7'}")));
        assertThat(classOn("2026-05-12")).containsOnlyKeys(TaskClass.OPEN_WITHIN_DEADLINE);
        assertThat(classOn("2026-05-13")).containsOnlyKeys(TaskClass.OPEN_OVERDUE);
    }

    @Test
    void a_wait_for_a_superior_is_told_and_told_twice_counts_once() {
        var facts =
                List.of(
                        told.assigned("t1", "H26.01", "2026-05-04", "2026-05-15"),
                        told.fact(
                                "t1",
                                "task.suspended.v1",
                                "2026-05-12",
                                "{'on':'2026-05-12','awaits':'Bộ Xây dựng','due':'2026-05-15'}"),
                        told.fact(
                                "t1",
                                "task.resumed.v1",
                                "2026-05-19",
                                "{'suspendedOn':'2026-05-12','on':'2026-05-19','workingDays':5,"
                                        + "'from':'2026-05-15','to':'2026-05-22',"
                                        + "'calendarVersion':'2026-1'}"));
        feed.fold(facts);
        feed.fold(facts);

        assertThat(classOn("2026-05-18")).isEqualTo(Map.of(TaskClass.OPEN_WITHIN_DEADLINE, 1));
        assertThat(classOn("2026-05-22")).containsOnlyKeys(TaskClass.OPEN_WITHIN_DEADLINE);
        assertThat(classOn("2026-05-23")).containsOnlyKeys(TaskClass.OPEN_OVERDUE);
    }

    @Test
    void a_handover_and_a_revoked_acceptance_are_told_and_told_twice_count_once() {
        var facts =
                List.of(
                        told.assigned("t1", "H26.01", "2026-05-04", "2026-05-15"),
                        told.fact(
                                "t1",
                                "task.completion-reported.v1",
                                "2026-05-12",
                                "{'reportedOn':'2026-05-12','dueThen':'2026-05-15'}"),
                        told.fact("t1", "task.completion-accepted.v1", "2026-05-13", "{}"),
                        told.fact(
                                "t1",
                                "task.handed-over.v1",
                                "2026-05-18",
                                "{'from':{'lead':'H26.01','leader':'P1','officer':'P2'},"
                                        + "'to':{'lead':'H26.02','leader':'P3','officer':'P4'},"
                                        + "'on':'2026-05-18'}"),
                        told.fact(
                                "t1",
                                "task.acceptance-revoked.v1",
                                "2026-05-20",
                                "{'revokedOn':'2026-05-20','reason':'...'}"));
        feed.fold(facts);
        feed.fold(facts);

        assertThat(unitsOn("2026-05-17")).containsOnlyKeys("H26.01");
        assertThat(unitsOn("2026-05-18")).containsOnlyKeys("H26.02");
        assertThat(classOn("2026-05-19")).containsOnlyKeys(TaskClass.COMPLETED_ON_TIME);
        assertThat(classOn("2026-05-20")).isEqualTo(Map.of(TaskClass.OPEN_OVERDUE, 1));
        assertThat(store.tasks().all().iterator().next().facts()).hasSize(4);
    }

    @Test
    void a_rejected_report_and_a_withdrawal_are_told() {
        feed.fold(
                List.of(
                        told.assigned("t1", "H26.01", "2026-05-04", "2026-05-15"),
                        told.fact(
                                "t1",
                                "task.completion-reported.v1",
                                "2026-05-14",
                                "{'reportedOn':'2026-05-14'}"),
                        told.fact("t1", "task.completion-rejected.v1", "2026-05-18", "{}"),
                        told.fact(
                                "t1",
                                "task.withdrawn.v1",
                                "2026-05-20",
                                "{'effective':'2026-05-20'}")));
        assertThat(classOn("2026-05-18")).containsOnlyKeys(TaskClass.OPEN_OVERDUE);
        assertThat(classOn("2026-05-20")).containsOnlyKeys(TaskClass.WITHDRAWN);
    }

    @Test
    void the_day_of_the_record_is_the_local_one() {
        feed.fold(
                List.of(
                        told.assigned("t1", "H26.01", "2026-05-04", "2026-05-15"),
                        told.fact(
                                "t1",
                                "task.completion-reported.v1",
                                Instant.parse("2026-05-15T16:50:00Z"),
                                "{'reportedOn':'2026-05-15','dueThen':'2026-05-15'}"),
                        told.fact(
                                "t1",
                                "task.completion-rejected.v1",
                                Instant.parse("2026-05-15T17:00:00Z"),
                                "{}")));
        assertThat(store.tasks().all().iterator().next().facts())
                .first()
                .isEqualTo(
                        new CompletionReported(
                                LocalDate.of(2026, 5, 15),
                                LocalDate.of(2026, 5, 15),
                                LocalDate.of(2026, 5, 15)));
        assertThat(classOn("2026-05-15")).containsOnlyKeys(TaskClass.PENDING_VERIFICATION);
        assertThat(classOn("2026-05-16")).containsOnlyKeys(TaskClass.OPEN_OVERDUE);
    }

    @Test
    void units_get_their_names_and_days_their_detail() {
        feed.fold(
                List.of(
                        told.fact(
                                "H26.01",
                                "unit.registered.v1",
                                "2026-01-04",
                                "{'unit':'H26.01','name':'Sở Tư pháp','kind':'DEPARTMENT',"
                                        + "'validFrom':'2021-06-01','validTo':'2026-07-01'}"),
                        told.day("2026-01-05"),
                        told.day("2026-01-05")));
        assertThat(store.units().all())
                .isEqualTo(
                        Map.of(
                                "H26.01",
                                new Unit(
                                        "H26.01",
                                        "Sở Tư pháp",
                                        "DEPARTMENT",
                                        LocalDate.of(2026, 7, 1),
                                        1)));
        assertThat(store.units().ends()).isEqualTo(Map.of("H26.01", LocalDate.of(2026, 7, 1)));
        assertThat(store.days().first()).contains(LocalDate.of(2026, 1, 5));
        assertThat(store.days().find(LocalDate.of(2026, 1, 5)))
                .get()
                .matches(day -> Boolean.TRUE.equals(day.detail().get("workingDay")));
    }

    @Test
    void a_body_that_lacks_what_is_needed_is_not_folded() {
        Fact broken = told.fact("t1", "task.assigned.v1", "2026-05-04", "{'lead':'H26.01'}");
        assertThatThrownBy(() -> feed.fold(List.of(broken))).isInstanceOf(RuntimeException.class);
        assertThat(store.tasks().all()).isEmpty();
    }

    private Map<String, Counts> unitsOn(String day) {
        return Tally.of(store.tasks().all(), LocalDate.parse(day)).units();
    }

    private Map<TaskClass, Integer> classOn(String day) {
        return Tally.of(store.tasks().all(), LocalDate.parse(day)).total().value();
    }
}

package dondoc.reporting.domain;

import static dondoc.reporting.domain.TaskClass.COMPLETED_LATE;
import static dondoc.reporting.domain.TaskClass.COMPLETED_NO_DEADLINE;
import static dondoc.reporting.domain.TaskClass.COMPLETED_ON_TIME;
import static dondoc.reporting.domain.TaskClass.OPEN_NO_DEADLINE;
import static dondoc.reporting.domain.TaskClass.OPEN_OVERDUE;
import static dondoc.reporting.domain.TaskClass.OPEN_WITHIN_DEADLINE;
import static dondoc.reporting.domain.TaskClass.PENDING_VERIFICATION;
import static dondoc.reporting.domain.TaskClass.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.reporting.domain.TaskFact.AcceptanceRevoked;
import dondoc.reporting.domain.TaskFact.CompletionAccepted;
import dondoc.reporting.domain.TaskFact.CompletionRejected;
import dondoc.reporting.domain.TaskFact.CompletionReported;
import dondoc.reporting.domain.TaskFact.DeadlineBroughtForward;
import dondoc.reporting.domain.TaskFact.DeadlineReprojected;
import dondoc.reporting.domain.TaskFact.ExtensionGranted;
import dondoc.reporting.domain.TaskFact.HandedOver;
import dondoc.reporting.domain.TaskFact.Resumed;
import dondoc.reporting.domain.TaskFact.Suspended;
import dondoc.reporting.domain.TaskFact.Withdrawn;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Rule R2, case by case. All days are of May 2026; the task is assigned on the 4th.
class TaskHistoryTest {

    @Test
    void an_open_task_is_within_its_deadline_until_the_end_of_the_due_day() {
        var task = due(15);
        assertThat(task.at(may(15))).contains(OPEN_WITHIN_DEADLINE);
        assertThat(task.at(may(16))).contains(OPEN_OVERDUE);
    }

    @Test
    void a_standing_task_is_never_overdue() {
        assertThat(task(null).at(may(31))).contains(OPEN_NO_DEADLINE);
    }

    @Test
    void a_task_is_in_no_class_before_its_assignment() {
        assertThat(due(15).at(may(3))).isEmpty();
        assertThat(due(15).at(may(4))).contains(OPEN_WITHIN_DEADLINE);
    }

    @Test
    void a_task_that_nobody_knew_of_yet_is_in_no_class() {
        var recordedLate = new TaskHistory("t", "H26.01", may(4), may(15), may(20), List.of());
        assertThat(recordedLate.at(may(19))).isEmpty();
        assertThat(recordedLate.at(may(20))).contains(OPEN_OVERDUE);
    }

    @Test
    void a_report_waits_for_verification_even_when_it_came_late() {
        var task = due(15, reported(18));
        assertThat(task.at(may(17))).contains(OPEN_OVERDUE);
        assertThat(task.at(may(18))).contains(PENDING_VERIFICATION);
    }

    @Test
    void the_date_of_the_report_decides_not_that_of_its_acceptance() {
        assertThat(due(15, reported(15), accepted(25)).at(may(25))).contains(COMPLETED_ON_TIME);
        assertThat(due(15, reported(16), accepted(25)).at(may(25))).contains(COMPLETED_LATE);
    }

    @Test
    void a_paper_report_dated_in_time_is_in_time_though_it_was_registered_later() {
        var task = due(15, reported(19, 14, 15), accepted(25));
        assertThat(task.at(may(18))).contains(OPEN_OVERDUE);
        assertThat(task.at(may(25))).contains(COMPLETED_ON_TIME);
    }

    @Test
    void a_paper_report_is_judged_by_the_due_date_of_its_own_day_not_by_a_later_extension() {
        var task = due(10, granted(15, 20), reported(18, 13, 10), accepted(19));
        assertThat(task.at(may(14))).contains(OPEN_OVERDUE);
        assertThat(task.at(may(17))).contains(OPEN_WITHIN_DEADLINE);
        assertThat(task.at(may(18))).contains(PENDING_VERIFICATION);
        assertThat(task.at(may(19))).contains(COMPLETED_LATE);
    }

    @Test
    void a_due_date_moved_by_the_calendar_counts_from_its_record_on() {
        var task = due(15, reprojected(12, 18));
        assertThat(task.at(may(11))).contains(OPEN_WITHIN_DEADLINE);
        assertThat(task.at(may(18))).contains(OPEN_WITHIN_DEADLINE);
        assertThat(task.at(may(19))).contains(OPEN_OVERDUE);
        assertThat(due(15, reported(11), reprojected(12, 18), rejected(16)).at(may(16)))
                .as("moved while the report waited")
                .contains(OPEN_WITHIN_DEADLINE);
    }

    @Test
    void the_calendar_does_not_move_a_due_date_that_has_passed() {
        assertThat(due(15, reprojected(15, 18)).at(may(16))).contains(OPEN_WITHIN_DEADLINE);
        assertThat(due(15, reprojected(16, 18)).at(may(16))).contains(OPEN_OVERDUE);
        assertThat(due(15, reported(14), reprojected(16, 18), rejected(17)).at(may(17)))
                .contains(OPEN_OVERDUE);
    }

    @Test
    void the_calendar_gives_a_standing_task_that_due_date() {
        assertThat(task(null, reprojected(10, 20)).at(may(21))).contains(OPEN_OVERDUE);
    }

    @Test
    void the_accepted_report_counts_not_the_rejected_one_before_it() {
        var task = due(15, reported(12), rejected(20), reported(22), accepted(25));
        assertThat(task.at(may(19))).contains(PENDING_VERIFICATION);
        assertThat(task.at(may(20))).contains(OPEN_OVERDUE);
        assertThat(task.at(may(25))).contains(COMPLETED_LATE);
    }

    @Test
    void the_due_date_in_force_at_the_report_counts() {
        assertThat(due(15, granted(10, 20), reported(18, 18, 20), accepted(25)).at(may(25)))
                .contains(COMPLETED_ON_TIME);
    }

    @Test
    void an_extension_while_the_report_waits_does_not_make_it_timely() {
        assertThat(due(15, reported(18), granted(19, 28), accepted(25)).at(may(25)))
                .contains(COMPLETED_LATE);
        assertThat(due(15, reported(18), granted(19, 28), rejected(25)).at(may(25)))
                .contains(OPEN_WITHIN_DEADLINE);
    }

    @Test
    void an_extension_gives_a_standing_task_that_due_date() {
        assertThat(task(null, granted(10, 20)).at(may(21))).contains(OPEN_OVERDUE);
    }

    @Test
    void what_is_extended_later_was_overdue_until_then() {
        var task = due(15, granted(20, 28));
        assertThat(task.at(may(19))).contains(OPEN_OVERDUE);
        assertThat(task.at(may(20))).contains(OPEN_WITHIN_DEADLINE);
    }

    @Test
    void completed_without_a_due_date_is_a_class_of_its_own() {
        var report = new CompletionReported(may(18), may(18), null);
        assertThat(task(null, report, accepted(25)).at(may(25))).contains(COMPLETED_NO_DEADLINE);
    }

    @Test
    void a_withdrawn_task_is_withdrawn_whatever_it_was_before() {
        assertThat(due(15, withdrawn(12, 12)).at(may(12))).contains(WITHDRAWN);
        assertThat(due(15, withdrawn(20, 20)).at(may(19))).contains(OPEN_OVERDUE);
        assertThat(due(15, reported(14), withdrawn(20, 20)).at(may(20))).contains(WITHDRAWN);
    }

    @Test
    void a_withdrawal_counts_from_the_day_it_takes_effect() {
        var task = due(15, withdrawn(12, 18));
        assertThat(task.at(may(17))).contains(OPEN_OVERDUE);
        assertThat(task.at(may(18))).contains(WITHDRAWN);
    }

    @Test
    void a_due_date_brought_forward_is_the_one_that_is_missed() {
        var task = due(15, broughtForward(8, 10));
        assertThat(task.at(may(10))).contains(OPEN_WITHIN_DEADLINE);
        assertThat(task.at(may(11))).contains(OPEN_OVERDUE);
    }

    @Test
    void a_due_date_that_has_passed_is_not_brought_forward() {
        assertThat(due(15, broughtForward(16, 18)).at(may(16))).contains(OPEN_OVERDUE);
    }

    @Test
    void a_revoked_acceptance_is_a_rejection_of_the_report_on_that_day() {
        var task = due(15, reported(12), accepted(13), revoked(20));
        assertThat(task.at(may(19))).contains(COMPLETED_ON_TIME);
        assertThat(task.at(may(20))).contains(OPEN_OVERDUE);
        assertThat(due(25, reported(12), accepted(13), revoked(20)).at(may(20)))
                .as("by the due date")
                .contains(OPEN_WITHIN_DEADLINE);
    }

    @Test
    void after_a_revoked_acceptance_the_next_report_counts() {
        var again = due(15, reported(12), accepted(13), revoked(20), reported(22), accepted(23));
        assertThat(again.at(may(22))).contains(PENDING_VERIFICATION);
        assertThat(again.at(may(23))).contains(COMPLETED_LATE);
    }

    @Test
    void a_due_date_changed_while_the_report_waited_is_owed_when_its_acceptance_is_revoked() {
        var task = due(15, reported(14), granted(16, 28), accepted(18), revoked(20));
        assertThat(task.at(may(19))).contains(COMPLETED_ON_TIME);
        assertThat(task.at(may(20))).contains(OPEN_WITHIN_DEADLINE);
    }

    @Test
    void what_is_not_accepted_has_no_acceptance_to_revoke() {
        assertThat(due(15, reported(12), revoked(20)).at(may(20))).contains(PENDING_VERIFICATION);
    }

    @Test
    void a_task_counts_with_the_unit_that_holds_it_that_day() {
        var task = due(15, handed(18, 18, "H26.02"));
        assertThat(task.leadOn(may(17))).isEqualTo("H26.01");
        assertThat(task.leadOn(may(18))).isEqualTo("H26.02");
        assertThat(task.at(may(18))).as("its class stays").contains(OPEN_OVERDUE);
    }

    @Test
    void a_handover_dated_back_moves_nothing_of_the_days_before_its_record() {
        var task = due(15, handed(20, 18, "H26.02"));
        assertThat(task.leadOn(may(19))).isEqualTo("H26.01");
        assertThat(task.leadOn(may(20))).isEqualTo("H26.02");
    }

    @Test
    void a_handover_to_come_counts_from_its_own_day() {
        var task = due(15, handed(10, 18, "H26.02"));
        assertThat(task.leadOn(may(17))).isEqualTo("H26.01");
        assertThat(task.leadOn(may(18))).isEqualTo("H26.02");
    }

    @Test
    void of_several_handovers_by_a_day_the_one_recorded_last_counts() {
        var task = due(15, handed(20, 20, "H26.02"), handed(22, 18, "H26.03"));
        assertThat(task.leadOn(may(21))).isEqualTo("H26.02");
        assertThat(task.leadOn(may(22))).isEqualTo("H26.03");
    }

    @Test
    void a_completed_task_is_handed_over_too() {
        var task = due(15, reported(12), accepted(13), handed(18, 18, "H26.02"));
        assertThat(task.leadOn(may(18))).isEqualTo("H26.02");
        assertThat(task.at(may(18))).contains(COMPLETED_ON_TIME);
    }

    @Test
    void a_task_that_waits_has_a_deadline_and_cannot_miss_it() {
        var task = due(15, suspended(12), resumed(25, 28));
        assertThat(task.at(may(24))).contains(OPEN_WITHIN_DEADLINE);
        assertThat(task.at(may(28))).contains(OPEN_WITHIN_DEADLINE);
        assertThat(task.at(may(29))).contains(OPEN_OVERDUE);
    }

    @Test
    void a_wait_counts_from_its_record_on_and_takes_no_lateness_away() {
        var task = due(15, suspended(18), resumed(25, 18));
        assertThat(task.at(may(17))).contains(OPEN_OVERDUE);
        assertThat(task.at(may(18))).contains(OPEN_WITHIN_DEADLINE);
        assertThat(task.at(may(25))).contains(OPEN_OVERDUE);
    }

    @Test
    void a_standing_task_that_waits_is_a_standing_task() {
        var task = task(null, suspended(12), new Resumed(may(20), null));
        assertThat(task.at(may(13))).contains(OPEN_NO_DEADLINE);
        assertThat(task.at(may(21))).contains(OPEN_NO_DEADLINE);
    }

    @Test
    void a_calendar_changed_while_a_task_waits_ends_no_wait() {
        assertThat(due(15, suspended(12), reprojected(13, 14)).at(may(20)))
                .contains(OPEN_WITHIN_DEADLINE);
    }

    @Test
    void a_task_withdrawn_while_it_waits_is_withdrawn() {
        assertThat(due(15, suspended(12), withdrawn(14, 14)).at(may(20))).contains(WITHDRAWN);
    }

    @Test
    void nothing_after_the_end_changes_the_class() {
        assertThat(due(15, reported(15), accepted(16), rejected(17), granted(18, 30)).at(may(31)))
                .contains(COMPLETED_ON_TIME);
    }

    private static TaskHistory due(int day, TaskFact... facts) {
        return task(may(day), facts);
    }

    private static TaskHistory task(@Nullable LocalDate due, TaskFact... facts) {
        return new TaskHistory("t", "H26.01", may(4), due, may(4), List.of(facts));
    }

    private static TaskFact reported(int on) {
        return reported(on, on, 15);
    }

    private static TaskFact reported(int on, int dated, int dueThen) {
        return new CompletionReported(may(on), may(dated), may(dueThen));
    }

    private static TaskFact reprojected(int on, int to) {
        return new DeadlineReprojected(may(on), may(to));
    }

    private static TaskFact suspended(int on) {
        return new Suspended(may(on));
    }

    private static TaskFact resumed(int on, int to) {
        return new Resumed(may(on), may(to));
    }

    private static TaskFact broughtForward(int on, int to) {
        return new DeadlineBroughtForward(may(on), may(to));
    }

    private static TaskFact handed(int recorded, int on, String to) {
        return new HandedOver(may(recorded), may(on), to);
    }

    private static TaskFact revoked(int on) {
        return new AcceptanceRevoked(may(on));
    }

    private static TaskFact accepted(int on) {
        return new CompletionAccepted(may(on));
    }

    private static TaskFact rejected(int on) {
        return new CompletionRejected(may(on));
    }

    private static TaskFact granted(int on, int to) {
        return new ExtensionGranted(may(on), may(to));
    }

    private static TaskFact withdrawn(int on, int effective) {
        return new Withdrawn(may(on), may(effective));
    }

    private static LocalDate may(int day) {
        return LocalDate.of(2026, 5, day);
    }
}

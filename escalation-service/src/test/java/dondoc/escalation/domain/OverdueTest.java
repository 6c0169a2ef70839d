package dondoc.escalation.domain;

import static dondoc.escalation.domain.EndReason.EXTENDED;
import static dondoc.escalation.domain.EndReason.REPORTED;
import static dondoc.escalation.domain.EndReason.SUSPENDED;
import static dondoc.escalation.domain.EndReason.WITHDRAWN;
import static dondoc.escalation.domain.Played.assigned;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.escalation.domain.Played.Entry;
import dondoc.escalation.domain.TaskFact.AcceptanceRevoked;
import dondoc.escalation.domain.TaskFact.CompletionAccepted;
import dondoc.escalation.domain.TaskFact.CompletionRejected;
import dondoc.escalation.domain.TaskFact.CompletionReported;
import dondoc.escalation.domain.TaskFact.DeadlineBroughtForward;
import dondoc.escalation.domain.TaskFact.DeadlineReprojected;
import dondoc.escalation.domain.TaskFact.ExtensionGranted;
import dondoc.escalation.domain.TaskFact.ExtensionRefused;
import dondoc.escalation.domain.TaskFact.ExtensionRequested;
import dondoc.escalation.domain.TaskFact.Resumed;
import dondoc.escalation.domain.TaskFact.Suspended;
import dondoc.escalation.domain.TaskFact.Withdrawn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// R3, sentence by sentence. The task is due on 10 May unless it is said otherwise.
class OverdueTest {

    private static LocalDate may(int day) {
        return LocalDate.of(2026, 5, 1).plusDays(day - 1L);
    }

    private static Played play(int last, Entry... log) {
        var all = new ArrayList<Entry>();
        all.add(on(1, assigned(may(10))));
        all.addAll(List.of(log));
        return Played.until(may(last), all);
    }

    private static Entry on(int day, TaskFact fact) {
        return new Entry(may(day), fact);
    }

    private static Entry reported(int day) {
        return on(day, new CompletionReported(may(day)));
    }

    private static Entry rejected(int day) {
        return on(day, new CompletionRejected());
    }

    private static Entry granted(int day, int to) {
        return on(day, new ExtensionGranted(null, may(to)));
    }

    private static Entry reprojected(int day, int to) {
        return on(day, new DeadlineReprojected(may(to)));
    }

    private static Entry suspended(int day) {
        return on(day, new Suspended());
    }

    private static Entry resumed(int day, int to) {
        return on(day, new Resumed(may(to)));
    }

    private static Entry broughtForward(int recorded, int to, int notice) {
        return on(recorded, new DeadlineBroughtForward(may(to), may(notice)));
    }

    private static Entry paperReport(int recorded, int dated) {
        return on(recorded, new CompletionReported(may(dated)));
    }

    private static Episode open(int since, int due) {
        return Episode.running(may(since), may(due));
    }

    private static Episode closed(int since, int due, int ended, EndReason why) {
        return open(since, due).ending(may(ended), why);
    }

    @Test
    void a_task_is_overdue_from_the_start_of_the_day_after_its_due_date() {
        assertThat(play(10).events).isEmpty();
        var played = play(11);
        assertThat(played.knownAt(may(11))).containsExactly(open(11, 10));
        assertThat(played.events)
                .containsExactly(
                        new OverdueEvent.Started(
                                Played.TASK,
                                1,
                                may(11),
                                may(10),
                                Played.UNIT,
                                Played.LEADER,
                                Played.OFFICER,
                                "2/UBND-TH",
                                2026,
                                "1",
                                null));
    }

    @Test
    void a_report_on_the_due_day_is_in_time() {
        assertThat(play(30, reported(10)).events).isEmpty();
    }

    @Test
    void a_report_on_the_day_after_is_one_day_late() {
        var known = play(30, reported(11)).knownAt(may(30));
        assertThat(known).containsExactly(closed(11, 10, 11, REPORTED));
        assertThat(known.getFirst().calendarDays(may(30))).isEqualTo(1);
    }

    @Test
    void a_pending_report_stops_the_days_and_acceptance_changes_nothing() {
        var played = play(40, reported(15), on(36, new CompletionAccepted()));
        assertThat(played.knownAt(may(40))).containsExactly(closed(11, 10, 15, REPORTED));
        assertThat(played.overdueAt(may(20))).isFalse();
    }

    @Test
    void a_rejected_late_report_lets_the_same_episode_go_on_without_a_gap() {
        var played = play(30, reported(13), rejected(20), reported(25));
        assertThat(played.knownAt(may(15))).containsExactly(closed(11, 10, 13, REPORTED));
        assertThat(played.knownAt(may(22))).containsExactly(open(11, 10));
        assertThat(played.knownAt(may(30))).containsExactly(closed(11, 10, 25, REPORTED));
        assertThat(played.events).hasSize(4);
        assertThat(played.events.get(2))
                .isEqualTo(new OverdueEvent.Resumed(Played.TASK, 1, may(11), may(20), null));
    }

    @Test
    void a_report_in_time_rejected_after_the_due_date_has_an_episode_from_the_day_after_it() {
        var played = play(30, reported(8), rejected(20));
        assertThat(played.knownAt(may(19))).isEmpty();
        assertThat(played.knownAt(may(20))).containsExactly(open(11, 10));
    }

    @Test
    void a_report_rejected_by_the_due_date_leaves_no_trace() {
        assertThat(play(30, reported(5), rejected(8), reported(10)).events).isEmpty();
    }

    @Test
    void an_extension_ends_the_episode_even_on_its_first_day_and_never_erases_it() {
        assertThat(play(30, granted(11, 20), reported(18)).knownAt(may(30)))
                .containsExactly(closed(11, 10, 11, EXTENDED));
        assertThat(play(30, granted(14, 20)).knownAt(may(30)))
                .containsExactly(closed(11, 10, 14, EXTENDED), open(21, 20));
    }

    @Test
    void an_extension_by_the_due_day_leaves_nothing_overdue() {
        assertThat(play(20, granted(10, 20)).events).isEmpty();
    }

    @Test
    void an_extension_while_pending_counts_only_if_the_report_is_rejected() {
        assertThat(play(40, reported(13), granted(15, 20)).knownAt(may(40)))
                .containsExactly(closed(11, 10, 13, REPORTED));
        assertThat(play(40, reported(13), granted(15, 20), rejected(18)).knownAt(may(40)))
                .containsExactly(closed(11, 10, 15, EXTENDED), open(21, 20));
        assertThat(play(40, reported(13), granted(15, 20), rejected(25)).events)
                .extracting(e -> e.getClass().getSimpleName())
                .containsExactly("Started", "Ended", "Resumed", "Ended", "Started");
    }

    @Test
    void a_due_date_brought_forward_is_the_one_that_is_missed() {
        var played = play(30, broughtForward(6, 8, 6));
        assertThat(played.knownAt(may(8))).isEmpty();
        assertThat(played.knownAt(may(9))).containsExactly(open(9, 8));
        assertThat(played.events).hasSize(1);
    }

    @Test
    void nobody_is_late_for_days_before_the_notice_that_brought_the_date_forward() {
        assertThat(play(30, broughtForward(8, 8, 8)).knownAt(may(30)))
                .as("on the day of the notice itself it is due")
                .containsExactly(open(9, 8));
        var dated = play(30, broughtForward(9, 7, 6));
        assertThat(dated.knownAt(may(8))).isEmpty();
        assertThat(dated.knownAt(may(9)))
                .as("a notice of the 6th that was recorded on the 9th")
                .containsExactly(open(8, 7));
    }

    @Test
    void a_notice_to_come_makes_nobody_late_before_it() {
        var played = play(30, broughtForward(3, 8, 7));
        assertThat(played.knownAt(may(8))).isEmpty();
        assertThat(played.knownAt(may(9))).containsExactly(open(9, 8));
    }

    @Test
    void a_due_date_brought_forward_ends_no_episode_and_answers_no_request() {
        assertThat(play(30, broughtForward(13, 14, 13)).knownAt(may(30)))
                .as("for a task already overdue it is none")
                .containsExactly(open(11, 10));
        var asked = on(7, new ExtensionRequested(1, may(7)));
        assertThat(play(20, asked, broughtForward(7, 8, 7)).markedAt(may(9))).isTrue();
    }

    @Test
    void a_report_before_the_notice_is_judged_by_the_due_date_before_it() {
        assertThat(play(30, broughtForward(6, 7, 6), paperReport(9, 5)).knownAt(may(30))).isEmpty();
        assertThat(play(30, broughtForward(6, 7, 6), reported(9)).knownAt(may(30)))
                .containsExactly(closed(8, 7, 9, REPORTED));
    }

    @Test
    void a_task_granted_an_earlier_date_is_not_late_for_days_before_that_notice() {
        assertThat(play(30, granted(8, 5)).knownAt(may(30))).containsExactly(open(8, 5));
        assertThat(play(30, granted(8, 9)).knownAt(may(30))).containsExactly(open(10, 9));
    }

    @Test
    void a_task_without_deadline_is_overdue_only_after_it_was_given_one() {
        var standing = List.of(on(1, assigned(null)));
        assertThat(Played.until(may(60), standing).events).isEmpty();
        assertThat(
                        Played.until(may(60), List.of(standing.getFirst(), granted(5, 20)))
                                .knownAt(may(60)))
                .containsExactly(open(21, 20));
    }

    @Test
    void a_withdrawal_ends_the_episode_and_keeps_it() {
        assertThat(play(30, on(15, new Withdrawn(may(15)))).knownAt(may(30)))
                .containsExactly(closed(11, 10, 15, WITHDRAWN));
        assertThat(play(30, on(15, new Withdrawn(may(5)))).knownAt(may(30)))
                .as("dated back")
                .containsExactly(closed(11, 10, 15, WITHDRAWN));
        assertThat(play(30, on(9, new Withdrawn(may(9)))).events).isEmpty();
    }

    @Test
    void a_withdrawal_to_come_ends_the_episode_on_its_day() {
        var played = play(30, on(5, new Withdrawn(may(15))));
        assertThat(played.knownAt(may(14))).containsExactly(open(11, 10));
        assertThat(played.knownAt(may(15))).containsExactly(closed(11, 10, 15, WITHDRAWN));
    }

    @Test
    void a_task_withdrawn_while_pending_was_late_until_its_report() {
        assertThat(play(30, reported(13), on(20, new Withdrawn(may(20)))).knownAt(may(30)))
                .containsExactly(closed(11, 10, 13, REPORTED));
    }

    @Test
    void a_revoked_acceptance_is_a_rejection_on_the_day_it_is_recorded() {
        var played =
                play(
                        40,
                        reported(8),
                        on(12, new CompletionAccepted()),
                        on(30, new AcceptanceRevoked()));
        assertThat(played.knownAt(may(29))).isEmpty();
        assertThat(played.knownAt(may(30))).containsExactly(open(11, 10));
    }

    @Test
    void an_acceptance_revoked_after_a_late_report_lets_the_episode_go_on_without_a_gap() {
        var accepted = on(15, new CompletionAccepted());
        var revoked = on(25, new AcceptanceRevoked());
        var played = play(40, reported(13), accepted, revoked, reported(28));
        assertThat(played.knownAt(may(24))).containsExactly(closed(11, 10, 13, REPORTED));
        assertThat(played.knownAt(may(25))).containsExactly(open(11, 10));
        assertThat(played.knownAt(may(40))).containsExactly(closed(11, 10, 28, REPORTED));
        assertThat(played.events.get(2))
                .isEqualTo(new OverdueEvent.Resumed(Played.TASK, 1, may(11), may(25), null));
    }

    @Test
    void an_acceptance_revoked_by_the_due_date_leaves_the_task_due_on_it() {
        var accepted = on(6, new CompletionAccepted());
        var revoked = on(7, new AcceptanceRevoked());
        var played = play(40, reported(5), accepted, revoked);
        assertThat(played.knownAt(may(10))).isEmpty();
        assertThat(played.knownAt(may(11))).containsExactly(open(11, 10));
        assertThat(play(40, reported(5), accepted, revoked, reported(10)).events).isEmpty();
    }

    @Test
    void what_was_never_accepted_has_no_acceptance_to_revoke() {
        assertThat(play(40, reported(13), on(15, new AcceptanceRevoked())).knownAt(may(40)))
                .containsExactly(closed(11, 10, 13, REPORTED));
    }

    @Test
    void a_paper_report_dated_in_time_and_recorded_later_annuls_the_episode() {
        var late = on(14, new CompletionReported(may(9)));
        var played = play(30, late);
        assertThat(played.overdueAt(may(13))).isTrue();
        assertThat(played.knownAt(may(14))).isEmpty();
        assertThat(played.events.getLast())
                .isEqualTo(new OverdueEvent.Annulled(Played.TASK, 1, may(11), may(9)));
        assertThat(play(30, late, rejected(16)).knownAt(may(30)))
                .as("and its rejection revives it")
                .containsExactly(open(11, 10));
    }

    @Test
    void a_paper_report_dated_before_a_later_extension_ended_the_episode_on_its_own_day() {
        var played = play(30, granted(15, 20), paperReport(18, 13));
        assertThat(played.knownAt(may(14))).containsExactly(open(11, 10));
        assertThat(played.knownAt(may(17)))
                .as("as known then")
                .containsExactly(closed(11, 10, 15, EXTENDED));
        assertThat(played.knownAt(may(18))).containsExactly(closed(11, 10, 13, REPORTED));
        assertThat(played.events)
                .extracting(e -> e.getClass().getSimpleName())
                .containsExactly("Started", "Ended", "Ended");
        assertThat(played.events.getLast())
                .isEqualTo(new OverdueEvent.Ended(Played.TASK, 1, may(11), may(13), REPORTED));
    }

    @Test
    void a_paper_report_dated_before_an_extension_annuls_the_episode_that_came_after_it() {
        var late = paperReport(25, 13);
        var played = play(40, granted(15, 20), late);
        assertThat(played.knownAt(may(24)))
                .containsExactly(closed(11, 10, 15, EXTENDED), open(21, 20));
        assertThat(played.knownAt(may(25))).containsExactly(closed(11, 10, 13, REPORTED));
        assertThat(play(40, granted(15, 20), late, rejected(30)).knownAt(may(30)))
                .as("and its rejection brings all back")
                .containsExactly(closed(11, 10, 15, EXTENDED), open(21, 20));
    }

    @Test
    void a_paper_report_dated_on_the_day_of_the_extension_is_judged_by_the_new_due_date() {
        assertThat(play(30, granted(15, 20), paperReport(23, 15)).knownAt(may(30)))
                .containsExactly(closed(11, 10, 15, EXTENDED));
    }

    @Test
    void an_extension_recorded_after_a_report_of_the_same_day_is_not_part_of_its_due_date() {
        assertThat(play(30, reported(15), granted(15, 20)).knownAt(may(30)))
                .containsExactly(closed(11, 10, 15, REPORTED));
    }

    @Test
    void a_due_date_moved_by_the_calendar_is_the_one_that_is_missed() {
        var played = play(30, reprojected(9, 12));
        assertThat(played.knownAt(may(12))).isEmpty();
        assertThat(played.knownAt(may(13))).containsExactly(open(13, 12));
        assertThat(play(30, reprojected(9, 9)).knownAt(may(10)))
                .as("moved forward")
                .containsExactly(open(10, 9));
    }

    @Test
    void a_due_date_moved_by_the_calendar_ends_no_episode_and_erases_none() {
        assertThat(play(30, granted(14, 20), reprojected(18, 22)).knownAt(may(30)))
                .containsExactly(closed(11, 10, 14, EXTENDED), open(23, 22));
        assertThat(play(30, reprojected(13, 20)).knownAt(may(30)))
                .as("for a task already overdue it is none")
                .containsExactly(open(11, 10));
    }

    @Test
    void a_report_is_judged_by_the_due_date_the_calendar_had_moved_by_its_own_day() {
        assertThat(play(30, reprojected(9, 12), paperReport(15, 12)).knownAt(may(30))).isEmpty();
        assertThat(play(30, reprojected(9, 9), paperReport(15, 8)).knownAt(may(30))).isEmpty();
        assertThat(play(30, reprojected(9, 9), paperReport(15, 10)).knownAt(may(30)))
                .containsExactly(closed(10, 9, 10, REPORTED));
    }

    @Test
    void a_due_date_moved_by_the_calendar_leaves_the_mark_of_a_waiting_request() {
        var asked = on(8, new ExtensionRequested(1, may(8)));
        assertThat(play(20, asked, reprojected(9, 12)).markedAt(may(13))).isTrue();
    }

    @Test
    void a_grant_answers_its_own_request_and_the_mark_of_another_stays() {
        var first = on(8, new ExtensionRequested(1, may(8)));
        var second = on(9, new ExtensionRequested(2, may(9)));
        var granted = on(9, new ExtensionGranted(1, may(12)));
        assertThat(play(20, first, second, granted).markedAt(may(13))).isTrue();
        assertThat(play(20, first, granted).markedAt(may(13))).isFalse();
        assertThat(play(20, first, second, granted(9, 12)).markedAt(may(13)))
                .as("a grant that names none answers all that wait")
                .isFalse();
    }

    @Test
    void an_extension_asked_for_by_the_due_date_marks_the_episode_until_it_is_refused() {
        var asked = on(10, new ExtensionRequested(1, may(10)));
        assertThat(play(20, asked).markedAt(may(11))).isTrue();
        var refused = play(20, asked, on(13, new ExtensionRefused(1)));
        assertThat(refused.markedAt(may(12))).isTrue();
        assertThat(refused.markedAt(may(13))).isFalse();
        assertThat(refused.overdueAt(may(13))).isTrue();
        assertThat(refused.events.getLast())
                .isEqualTo(new OverdueEvent.RequestRefused(Played.TASK, 1, may(11), may(13)));
    }

    @Test
    void of_an_episode_that_never_was_no_mark_is_told_to_go() {
        var asked = on(10, new ExtensionRequested(1, may(10)));
        var played = play(20, asked, paperReport(14, 9), on(16, new ExtensionRefused(1)));
        assertThat(played.events.getLast()).isInstanceOf(OverdueEvent.Annulled.class);
    }

    @Test
    void asking_after_the_due_date_cleans_nothing() {
        var played = play(20, on(12, new ExtensionRequested(1, may(12))));
        assertThat(played.markedAt(may(15))).isFalse();
        assertThat(played.overdueAt(may(15))).isTrue();
    }

    @Test
    void what_comes_after_the_end_of_a_task_is_passed_over() {
        assertThat(
                        play(
                                        40,
                                        reported(9),
                                        on(12, new CompletionAccepted()),
                                        rejected(13),
                                        granted(14, 20),
                                        reported(30))
                                .events)
                .isEmpty();
        assertThat(play(40, on(5, new Withdrawn(may(5))), reported(20), rejected(21)).events)
                .isEmpty();
    }

    @Test
    void facts_of_a_task_never_assigned_are_passed_over() {
        assertThat(Played.until(may(30), List.of(reported(5), rejected(6), granted(7, 8))).events)
                .isEmpty();
    }

    // waiting for a superior

    @Test
    void nobody_becomes_late_while_the_task_waits() {
        var played = play(60, suspended(8), resumed(30, 33));
        assertThat(played.overdueAt(may(29))).isFalse();
        assertThat(played.knownAt(may(33))).isEmpty();
        assertThat(played.knownAt(may(34))).containsExactly(open(34, 33));
    }

    @Test
    void a_suspension_ends_a_running_episode_and_erases_nothing() {
        var played = play(25, suspended(20));
        assertThat(played.knownAt(may(19))).containsExactly(open(11, 10));
        assertThat(played.knownAt(may(25))).containsExactly(closed(11, 10, 20, SUSPENDED));
        assertThat(played.overdueAt(may(20))).isFalse();
        assertThat(played.events.getLast())
                .isEqualTo(new OverdueEvent.Suspended(Played.TASK, 1, may(11), may(20)));
    }

    @Test
    void who_was_late_before_is_late_from_the_day_the_task_goes_on_in_another_episode() {
        var played = play(40, suspended(20), resumed(30, 20));
        assertThat(played.overdueAt(may(29))).isFalse();
        assertThat(played.overdueAt(may(30))).isTrue();
        assertThat(played.knownAt(may(40)))
                .containsExactly(closed(11, 10, 20, SUSPENDED), open(30, 20));
        assertThat(played.knownAt(may(25)))
                .as("as known then")
                .containsExactly(closed(11, 10, 20, SUSPENDED));
    }

    @Test
    void suspended_and_resumed_on_one_day_leaves_no_day_in_two_episodes() {
        assertThat(play(40, suspended(20), resumed(20, 10)).knownAt(may(40)))
                .containsExactly(closed(11, 10, 20, SUSPENDED), open(21, 10));
    }

    @Test
    void neither_calendar_nor_directive_moves_a_due_date_that_is_set_aside() {
        assertThat(
                        play(60, suspended(8), reprojected(9, 12), broughtForward(10, 11, 10))
                                .knownAt(may(60)))
                .isEmpty();
    }

    @Test
    void a_paper_report_from_before_the_suspension_ended_the_episode_on_its_own_day() {
        var played = play(40, suspended(20), resumed(30, 20), paperReport(35, 15));
        assertThat(played.knownAt(may(40))).containsExactly(closed(11, 10, 15, REPORTED));
        assertThat(played.knownAt(may(34)))
                .containsExactly(closed(11, 10, 20, SUSPENDED), open(30, 20));
    }

    @Test
    void a_paper_report_dated_in_the_wait_leaves_the_lateness_before_it() {
        var played = play(40, suspended(20), resumed(30, 20), paperReport(35, 25));
        assertThat(played.knownAt(may(40))).containsExactly(closed(11, 10, 20, SUSPENDED));
    }

    @Test
    void a_task_withdrawn_while_it_waits_stays_as_it_was() {
        var played = play(40, suspended(20), on(25, new Withdrawn(may(25))));
        assertThat(played.knownAt(may(40))).containsExactly(closed(11, 10, 20, SUSPENDED));
    }

    @Test
    void a_standing_task_that_waits_is_never_late() {
        var log =
                List.of(
                        on(1, assigned(null)),
                        suspended(8),
                        on(20, new Resumed(null)),
                        on(30, new ExtensionGranted(null, may(35))));
        assertThat(Played.until(may(35), log).events).isEmpty();
        assertThat(Played.until(may(40), log).knownAt(may(40))).containsExactly(open(36, 35));
    }
}

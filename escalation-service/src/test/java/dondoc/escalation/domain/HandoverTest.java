package dondoc.escalation.domain;

import static dondoc.escalation.domain.Played.assigned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dondoc.escalation.domain.OverdueEvent.PassedOn;
import dondoc.escalation.domain.OverdueEvent.Started;
import dondoc.escalation.domain.Played.Entry;
import dondoc.escalation.domain.TaskFact.AcceptanceRevoked;
import dondoc.escalation.domain.TaskFact.CompletionAccepted;
import dondoc.escalation.domain.TaskFact.CompletionRejected;
import dondoc.escalation.domain.TaskFact.CompletionReported;
import dondoc.escalation.domain.TaskFact.ExtensionGranted;
import dondoc.escalation.domain.TaskFact.HandedOver;
import dondoc.eventsourcing.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// Whose the days of an episode are (R3, edge cases 13 and 14). The task is due on 10 May and was
/// given to H26.33; H26.34 and H26.35 take it over.
class HandoverTest {

    private static final Holder SECOND = holder("H26.34");
    private static final Holder THIRD = holder("H26.35");

    @Test
    void a_running_episode_goes_on_for_the_new_holder_from_his_first_day() {
        var played = play(30, handed(15, SECOND, 15));
        assertThat(played.knownAt(may(30))).containsExactly(Episode.running(may(11), may(10)));
        assertThat(played.heldAt(may(30)))
                .containsExactly("H26.33 2026-05-11..2026-05-14", "H26.34 2026-05-15..");
        assertThat(played.events.getLast()).isEqualTo(passed(15, Played.FIRST_HOLDER, SECOND));
    }

    @Test
    void at_a_date_the_holder_of_that_date_is_the_late_one() {
        var played = play(30, handed(15, SECOND, 15));
        assertThat(played.lateAt(may(14))).contains(Played.FIRST_HOLDER);
        assertThat(played.lateAt(may(15))).contains(SECOND);
    }

    @Test
    void a_handover_to_come_passes_the_episode_on_on_its_day() {
        var played = play(30, handed(9, SECOND, 15));
        assertThat(played.events).hasSize(2);
        assertThat(played.lateAt(may(14))).contains(Played.FIRST_HOLDER);
        assertThat(played.lateAt(may(15))).contains(SECOND);
    }

    @Test
    void who_took_the_task_over_before_it_was_overdue_has_all_days_of_the_episode() {
        var played = play(30, handed(8, SECOND, 8));
        assertThat(played.events)
                .singleElement()
                .isInstanceOfSatisfying(
                        Started.class, s -> assertThat(s.holder()).isEqualTo(SECOND));
        assertThat(play(30, handed(8, SECOND, 11)).heldAt(may(30)))
                .as("on its first day")
                .containsExactly("H26.34 2026-05-11..");
    }

    @Test
    void a_handover_dated_back_counts_from_its_own_day_and_what_was_known_before_stays() {
        var played = play(30, handed(20, SECOND, 15));
        assertThat(played.lateAt(may(19))).contains(Played.FIRST_HOLDER);
        assertThat(played.heldAt(may(20)))
                .containsExactly("H26.33 2026-05-11..2026-05-14", "H26.34 2026-05-15..");
    }

    @Test
    void a_handover_dated_back_before_the_episode_leaves_the_old_holder_no_day_of_it() {
        var played = play(30, handed(20, SECOND, 5));
        assertThat(played.heldAt(may(19))).containsExactly("H26.33 2026-05-11..");
        assertThat(played.heldAt(may(20))).containsExactly("H26.34 2026-05-11..");
        assertThat(played.events.getLast())
                .as("never before its first day")
                .isEqualTo(passed(11, Played.FIRST_HOLDER, SECOND));
    }

    @Test
    void a_handover_dated_back_into_an_ended_episode_is_told_of_it_too() {
        var played = play(30, reported(16), handed(20, SECOND, 15));
        assertThat(played.heldAt(may(20)))
                .containsExactly("H26.33 2026-05-11..2026-05-14", "H26.34 2026-05-15..2026-05-16");
    }

    @Test
    void told_later_a_handover_takes_the_place_of_those_of_later_days() {
        var played = play(30, handed(20, SECOND, 20), handed(22, THIRD, 15));
        assertThat(played.heldAt(may(21)))
                .containsExactly("H26.33 2026-05-11..2026-05-19", "H26.34 2026-05-20..");
        assertThat(played.heldAt(may(22)))
                .containsExactly("H26.33 2026-05-11..2026-05-14", "H26.35 2026-05-15..");
    }

    @Test
    void told_later_that_the_old_holder_kept_it_the_days_are_his_again() {
        var played = play(30, handed(20, SECOND, 20), handed(22, Played.FIRST_HOLDER, 15));
        assertThat(played.heldAt(may(21)))
                .containsExactly("H26.33 2026-05-11..2026-05-19", "H26.34 2026-05-20..");
        assertThat(played.lateAt(may(22))).contains(Played.FIRST_HOLDER);
        assertThat(played.events.getLast()).isEqualTo(passed(20, SECOND, Played.FIRST_HOLDER));
    }

    @Test
    void after_its_last_day_an_episode_is_not_passed_on() {
        assertThat(play(30, reported(13), handed(15, SECOND, 15)).events)
                .noneMatch(PassedOn.class::isInstance);
        assertThat(play(30, granted(14, 25), handed(15, SECOND, 15)).heldAt(may(30)))
                .as("and the next one is the new holder's alone")
                .containsExactly("H26.33 2026-05-11..2026-05-14", "H26.34 2026-05-26..");
    }

    @Test
    void the_last_day_of_an_episode_is_of_whoever_holds_the_task_on_it() {
        assertThat(play(30, handed(15, SECOND, 15), reported(15)).heldAt(may(30)))
                .containsExactly("H26.33 2026-05-11..2026-05-14", "H26.34 2026-05-15..2026-05-15");
    }

    @Test
    void a_rejected_report_brings_the_days_since_the_handover_to_the_new_holder() {
        var played = play(30, reported(13), handed(15, SECOND, 15), rejected(20));
        assertThat(played.lateAt(may(19))).isEmpty();
        assertThat(played.heldAt(may(20)))
                .containsExactly("H26.33 2026-05-11..2026-05-14", "H26.34 2026-05-15..");
        assertThat(played.events)
                .extracting(e -> e.getClass().getSimpleName())
                .containsExactly("Started", "Ended", "Resumed", "PassedOn");
    }

    @Test
    void a_report_rejected_after_the_due_date_tells_the_days_of_both_holders() {
        var played = play(30, reported(8), handed(15, SECOND, 15), rejected(20));
        assertThat(played.heldAt(may(20)))
                .containsExactly("H26.33 2026-05-11..2026-05-14", "H26.34 2026-05-15..");
    }

    @Test
    void a_task_handed_over_while_completed_comes_back_to_its_new_holder() {
        var played =
                play(
                        40,
                        reported(13),
                        new Entry(may(14), new CompletionAccepted()),
                        handed(18, SECOND, 18),
                        new Entry(may(30), new AcceptanceRevoked()));
        assertThat(played.heldAt(may(30)))
                .containsExactly("H26.33 2026-05-11..2026-05-17", "H26.34 2026-05-18..");
    }

    @Test
    void a_paper_report_dated_before_the_handover_leaves_the_new_holder_no_day() {
        var paper = new Entry(may(20), new CompletionReported(may(13)));
        assertThat(play(30, handed(15, SECOND, 15), paper).heldAt(may(20)))
                .containsExactly("H26.33 2026-05-11..2026-05-13");
        assertThat(play(30, handed(15, SECOND, 15), paper, rejected(22)).heldAt(may(22)))
                .as("until it is rejected")
                .containsExactly("H26.33 2026-05-11..2026-05-14", "H26.34 2026-05-15..");
    }

    @Test
    void the_length_is_given_by_holder_in_calendar_and_in_working_days() {
        var days = new LogDays(weekdays());
        var standing = play(20, handed(16, SECOND, 16)).standingsAt(may(20)).getFirst();
        assertThat(standing.tenures(may(20)))
                .extracting(t -> t.calendarDays(may(20)), t -> t.workingDays(may(20), days))
                .containsExactly(tuple(5, 5), tuple(5, 3));
    }

    @Test
    void a_life_remembered_before_handovers_were_told_goes_on() {
        var life = Overdue.notice(Overdue.unknown(), Played.TASK, assigned(may(10)), may(1)).life();
        var overdue = Overdue.wake(life, may(11)).life();
        var stored = (ObjectNode) Json.MAPPER.valueToTree(overdue);
        stored.remove("handovers");
        ((ObjectNode) stored.get("told").get(0)).remove("held");
        var old = Json.MAPPER.treeToValue(stored, Life.class);

        assertThat(Overdue.wake(old, may(12)).events()).isEmpty();
        assertThat(
                        Overdue.notice(old, Played.TASK, new HandedOver(SECOND, may(12)), may(12))
                                .events())
                .containsExactly(passed(12, Played.FIRST_HOLDER, SECOND));
    }

    private static Map<LocalDate, Boolean> weekdays() {
        return may(1).datesUntil(may(31))
                .collect(Collectors.toMap(d -> d, d -> d.getDayOfWeek().getValue() < 6));
    }

    private static OverdueEvent passed(int on, Holder from, Holder to) {
        return new PassedOn(Played.TASK, 1, may(11), may(on), from, to);
    }

    private static Played play(int last, Entry... log) {
        var all = new ArrayList<Entry>();
        all.add(new Entry(may(1), assigned(may(10))));
        all.addAll(List.of(log));
        return Played.until(may(last), all);
    }

    private static Entry handed(int recorded, Holder to, int on) {
        return new Entry(may(recorded), new HandedOver(to, may(on)));
    }

    private static Entry reported(int day) {
        return new Entry(may(day), new CompletionReported(may(day)));
    }

    private static Entry rejected(int day) {
        return new Entry(may(day), new CompletionRejected());
    }

    private static Entry granted(int day, int to) {
        return new Entry(may(day), new ExtensionGranted(null, may(to)));
    }

    private static Holder holder(String unit) {
        return new Holder(new UnitCode(unit), new PersonId("P3"), new PersonId("P4"));
    }

    private static LocalDate may(int day) {
        return LocalDate.of(2026, 5, 1).plusDays(day - 1L);
    }
}

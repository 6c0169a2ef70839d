package dondoc.task.out.mongo;

import static dondoc.task.out.mongo.Facts.DIRECTIVE;
import static dondoc.task.out.mongo.Facts.DUE;
import static dondoc.task.out.mongo.Facts.task;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.task.application.reading.Happening;
import dondoc.task.application.reading.LateRegistration;
import dondoc.task.application.reading.TaskQuestion;
import dondoc.task.application.reading.TaskReading.Place;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.standing.Standing;
import dondoc.task.domain.work.Holder;
import dondoc.task.domain.work.ReturnKind;
import dondoc.task.domain.work.TaskEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What changes hands, and what is measured of the entering of facts, as it is read.
class HolderListTest {
    private static final LocalDate DAY = LocalDate.parse("2026-05-20");
    private static final String AT = "2026-05-20T01:00:00Z";
    private static final OrgId OLD = new OrgId("H26.01");
    private static final OrgId NEW = new OrgId("H26.02");
    private static final Holder BEFORE = new Holder(OLD, new PersonId("P1"), new PersonId("P2"));
    private static final Holder AFTER = new Holder(NEW, new PersonId("P3"), new PersonId("P4"));
    private static final List<String> LINKS = List.of("https://hanoi.gov.vn/1");

    private TaskList list;
    private MongoTaskReading reading;
    private Facts facts;

    @BeforeEach
    void empty() {
        var database = StoreInMemory.emptied("holders");
        list = new TaskList(new Collections(database));
        list.prepare();
        reading = new MongoTaskReading(new Collections(database));
        facts = new Facts();
        list.fold(List.of(facts.assigned(1, "H26.01", DUE, "Rà soát")));
    }

    @Test
    void a_task_handed_over_is_the_new_holders_and_has_to_be_taken_anew() {
        happens(new TaskEvent.Acknowledged(task(1), DAY, null));
        assertThat(sheet().acknowledgedOn()).isEqualTo(DAY);
        happens(new TaskEvent.HandedOver(task(1), BEFORE, AFTER, DAY, "20/NQ", "sáp nhập"));
        assertThat(sheet())
                .returns(NEW, TaskSheet::lead)
                .returns(AFTER.leader(), TaskSheet::leader)
                .returns(AFTER.officer(), TaskSheet::officer)
                .returns(DUE, TaskSheet::due)
                .returns(null, TaskSheet::acknowledgedOn);
        assertThat(last())
                .returns(AFTER, Happening::holder)
                .returns("20/NQ", Happening::document)
                .returns("sáp nhập", Happening::text);
        assertThat(reading.countOpenOf(Set.of(OLD))).isZero();
        assertThat(reading.openOf(Set.of(NEW), null, 9)).hasSize(1);
    }

    @Test
    void a_return_waits_until_it_is_decided() {
        happens(
                new TaskEvent.ReturnAsked(
                        task(1), 1, ReturnKind.NOT_OUR_FUNCTION, DAY, "không thuộc", NEW));
        assertThat(sheet().returnAsked())
                .isEqualTo(
                        new TaskSheet.Return(
                                1, ReturnKind.NOT_OUR_FUNCTION, DAY, "không thuộc", NEW));
        assertThat(last())
                .returns(ReturnKind.NOT_OUR_FUNCTION, Happening::kind)
                .returns(NEW, Happening::proposed);
        happens(new TaskEvent.ReturnDecided(task(1), 1, false, DAY, "vì", null));
        assertThat(sheet().returnAsked()).isNull();
        assertThat(last().affirmed()).isFalse();
    }

    @Test
    void a_revoked_acceptance_leaves_an_open_task_without_report() {
        happens(
                new TaskEvent.CompletionReported(task(1), DAY, "690/BC", DUE, null, LINKS, null),
                new TaskEvent.CompletionAccepted(task(1), DAY, null));
        assertThat(sheet().report()).isEqualTo(new TaskSheet.Report(DAY, DUE, "690/BC", LINKS));
        happens(new TaskEvent.AcceptanceRevoked(task(1), DAY, "chưa xong", "9/KL"));
        assertThat(sheet())
                .returns(Standing.OPEN, TaskSheet::standing)
                .returns(null, TaskSheet::report);
        assertThat(reading.countOpenOf(Set.of(OLD))).isEqualTo(1);
    }

    @Test
    void contributions_stars_and_earlier_dates_stand_in_the_timeline() {
        happens(
                new TaskEvent.Contributed(task(1), new OrgId("H26.03"), DAY, "góp ý", LINKS),
                new TaskEvent.Starred(task(1), true, DAY, null),
                new TaskEvent.DeadlineBroughtForward(
                        task(1), DUE, DUE.minusDays(2), DAY, DIRECTIVE, null, null));
        assertThat(sheet())
                .returns(true, TaskSheet::starred)
                .returns(DUE.minusDays(2), TaskSheet::due)
                .returns(DUE, TaskSheet::originalDue);
        var lines = reading.timeline(task(1), 1, 9);
        assertThat(lines.get(0))
                .returns("H26.03", Happening::unit)
                .returns(LINKS, Happening::evidence);
        assertThat(lines.get(1).affirmed()).isTrue();
        assertThat(lines.get(2))
                .returns(DUE, Happening::from)
                .returns(DUE.minusDays(2), Happening::to);
    }

    @Test
    void open_tasks_nobody_speaks_of_are_found_standing_ones_too() {
        list.fold(
                List.of(
                        facts.assigned(2, "H26.01", null, "Thường xuyên"),
                        facts.assigned(3, "H26.01", DUE, "Đã cập nhật"),
                        facts.fact(new TaskEvent.ProgressUpdated(task(3), 5, null, LINKS), AT)));
        happens(new TaskEvent.Starred(task(1), true, DAY, null));
        var assigned = Facts.ISSUED;
        assertThat(silent(assigned.plusDays(30))).containsExactlyInAnyOrder("1", "2");
        assertThat(silent(assigned.plusDays(29))).isEmpty();
        assertThat(silent(DAY.plusDays(30))).containsExactlyInAnyOrder("1", "2", "3");
        happens(new TaskEvent.Withdrawn(task(1), DAY, null, null, null));
        assertThat(silent(assigned.plusDays(30))).containsExactly("2");
    }

    @Test
    void the_open_tasks_of_some_units_are_read_in_pages() {
        list.fold(
                List.of(
                        facts.assigned(2, "H26.01", null, "b"),
                        facts.assigned(3, "H26.02", DUE, "c"),
                        facts.assigned(4, "H26.03", DUE, "d")));
        var first = reading.openOf(Set.of(OLD, NEW), null, 2);
        var last = first.getLast();
        var rest = reading.openOf(Set.of(OLD, NEW), new Place(last.due(), last.id().value()), 9);
        assertThat(first).hasSize(2);
        assertThat(rest).singleElement().returns(task(2), TaskSheet::id);
        assertThat(reading.countOpenOf(Set.of(OLD, NEW))).isEqualTo(3);
        assertThat(reading.openOf(Set.of(), null, 9)).isEmpty();
    }

    @Test
    void late_registration_is_counted_for_who_held_the_task_and_once() {
        var reported =
                facts.fact(
                        new TaskEvent.CompletionReported(
                                task(1), DAY.minusDays(4), "690/BC", DUE, null),
                        AT);
        list.fold(List.of(reported));
        list.fold(List.of(reported));
        happens(new TaskEvent.HandedOver(task(1), BEFORE, AFTER, DAY, null, null));
        assertThat(LateRegistration.of(reading.registrations(null, DAY, DAY)))
                .containsExactly(new LateRegistration(OLD, 1, 1, 4));
        assertThat(reading.registrations(OLD, DAY, DAY)).hasSize(1);
        assertThat(reading.registrations(NEW, DAY, DAY)).isEmpty();
        assertThat(reading.registrations(null, DAY.minusDays(9), DAY.minusDays(1))).isEmpty();
    }

    private List<String> silent(LocalDate day) {
        var question =
                new TaskQuestion(null, null, day, null, null, null, null, null, null, null, 30);
        return reading.tasks(question, null, 9).stream().map(t -> t.clause().value()).toList();
    }

    private TaskSheet sheet() {
        return reading.task(task(1)).orElseThrow();
    }

    private Happening last() {
        return reading.latest(task(1), 1).getFirst();
    }

    private void happens(TaskEvent... events) {
        for (var event : events) {
            list.fold(List.of(facts.fact(event, AT)));
        }
    }
}

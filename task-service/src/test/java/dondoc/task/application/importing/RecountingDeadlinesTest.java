package dondoc.task.application.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.task.application.importing.ImportReport.Recounted;
import dondoc.task.application.reading.TaskSheet;
import dondoc.task.application.reading.TaskSheet.Reprojection;
import dondoc.task.application.reading.TaskSheet.Wait;
import dondoc.task.application.reading.TaskSheet.Waited;
import dondoc.task.application.reading.TaskSheet.Waits;
import dondoc.task.application.reading.TasksInMemory;
import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.SeriesId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.calendar.DayKind;
import dondoc.task.domain.calendar.SpecialDay;
import dondoc.task.domain.calendar.WorkingCalendar;
import dondoc.task.domain.deadline.Deadline;
import dondoc.task.domain.series.Period;
import dondoc.task.domain.standing.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecountingDeadlinesTest {
    private static final LocalDate ISSUED = LocalDate.parse("2026-08-17");
    static final LocalDate TODAY = LocalDate.parse("2026-08-18");
    static final LocalDate DUE = LocalDate.parse("2026-08-31");
    private static final DocumentNumber NUMBER = new DocumentNumber("2/UBND-TH");
    private static final DirectiveId DIRECTIVE = DirectiveId.of("UBND Thành phố", NUMBER, 2026);
    static final WorkingCalendar BEFORE = new WorkingCalendar("2026-1", "1/TB", List.of());
    static final WorkingCalendar SWAPPED =
            new WorkingCalendar(
                    "2026-2", "2/TB", List.of(new SpecialDay(DUE, DayKind.OFF_SWAP, "Hoán đổi")));

    @Test
    void a_term_of_days_that_ends_on_a_day_given_free_ends_later() {
        assertThat(moved(sheet(1, "Trong 10 ngày làm việc", Standing.OPEN, null)))
                .containsExactly(
                        new Recounted(task(1), new OrgId("H26.01"), DUE, DUE.plusDays(1), 0));
    }

    @Test
    void named_days_closed_tasks_and_what_was_decided_or_counted_already_stay() {
        var again = new Reprojection(TODAY, DUE, DUE.plusDays(1), "2026-2", "2/TB");
        assertThat(
                        moved(
                                sheet(1, "31/08/2026", Standing.OPEN, null),
                                sheet(2, "Trong 10 ngày làm việc", Standing.WITHDRAWN, null),
                                sheet(3, "Trong 10 ngày làm việc", Standing.OPEN, again),
                                due(
                                        sheet(4, "Trong 10 ngày làm việc", Standing.OPEN, null),
                                        DUE.plusDays(20))))
                .isEmpty();
    }

    @Test
    void a_reported_task_may_be_rejected_and_is_counted_anew_like_an_open_one() {
        assertThat(
                        moved(
                                sheet(
                                        1,
                                        "Trong 10 ngày làm việc",
                                        Standing.PENDING_VERIFICATION,
                                        null),
                                sheet(2, "Trong 10 ngày làm việc", Standing.OPEN, null)))
                .extracting(Recounted::task)
                .containsExactlyInAnyOrder(task(1), task(2));
    }

    @Test
    void what_was_due_before_the_notice_stays() {
        var reported = sheet(1, "Trong 10 ngày làm việc", Standing.PENDING_VERIFICATION, null);
        var recounting = new RecountingDeadlines(new TasksInMemory(List.of(reported)));
        assertThat(recounting.under(SWAPPED, DUE)).hasSize(1);
        assertThat(recounting.under(SWAPPED, DUE.plusDays(1))).isEmpty();
    }

    @Test
    void a_term_counted_anew_before_is_counted_anew_again() {
        var earlier = new Reprojection(TODAY, DUE.minusDays(4), DUE, "2026-1", "1/TB");
        assertThat(moved(sheet(1, "Trong 10 ngày làm việc", Standing.OPEN, earlier))).hasSize(1);
    }

    @Test
    void the_days_a_task_waited_are_in_its_new_term_and_one_that_waits_stays() {
        var open = sheet(1, "Trong 10 ngày làm việc", Standing.OPEN, null);
        var to = DUE.plusDays(2);
        var over = new Waits(null, 2, new Waited(TODAY, TODAY, 2, to, "2026-1", true));
        assertThat(moved(waiting(open, to, over)))
                .containsExactly(
                        new Recounted(task(1), new OrgId("H26.01"), to, DUE.plusDays(3), 2));
        assertThat(
                        moved(
                                waiting(
                                        open,
                                        to,
                                        new Waits(
                                                null,
                                                2,
                                                new Waited(TODAY, TODAY, 2, to, "2026-2", true))),
                                waiting(
                                        sheet(2, "Trong 10 ngày làm việc", Standing.OPEN, null),
                                        DUE,
                                        new Waits(new Wait(TODAY, "Bộ Xây dựng", null), 0, null))))
                .isEmpty();
    }

    @Test
    void the_term_of_a_period_is_counted_from_the_day_it_begins() {
        assertThat(moved(ofAPeriod(sheet(1, "Trong 10 ngày làm việc", Standing.OPEN, null))))
                .containsExactly(
                        new Recounted(task(1), new OrgId("H26.01"), DUE, DUE.plusDays(1), 0));
    }

    @Test
    void all_tasks_are_found_however_many() {
        var many =
                IntStream.rangeClosed(1, 1_203)
                        .mapToObj(i -> sheet(i, "Trong 10 ngày làm việc", Standing.OPEN, null))
                        .toArray(TaskSheet[]::new);
        assertThat(moved(many)).hasSize(1_203);
    }

    private static List<Recounted> moved(TaskSheet... sheets) {
        return new RecountingDeadlines(new TasksInMemory(List.of(sheets))).under(SWAPPED, TODAY);
    }

    private static TaskId task(int clause) {
        return TaskId.of(DIRECTIVE, new Clause(String.valueOf(clause)));
    }

    static TaskSheet sheet(
            int clause, String phrase, Standing standing, @Nullable Reprojection reprojected) {
        var deadline = Deadline.of(phrase, ISSUED, BEFORE);
        return new TaskSheet(
                task(clause),
                1,
                DIRECTIVE,
                NUMBER,
                2026,
                new Clause(String.valueOf(clause)),
                ISSUED,
                "Rà soát",
                new OrgId("H26.01"),
                new PersonId("P00041"),
                new PersonId("P00043"),
                List.of(),
                phrase,
                reprojected == null ? deadline.due() : reprojected.to(),
                deadline.due(),
                deadline.rule(),
                reprojected == null ? "2026-1" : "2025-1",
                false,
                ISSUED,
                null,
                standing,
                null,
                null,
                null,
                reprojected,
                List.of(),
                LocalDate.parse("2026-05-13"),
                null,
                null);
    }

    /// Of a directive of the year before, in a period that begins when the others' was issued.
    private static TaskSheet ofAPeriod(TaskSheet s) {
        var series = SeriesId.of(DIRECTIVE, s.clause(), s.lead());
        return new TaskSheet(
                s.id(),
                s.version(),
                s.directive(),
                s.number(),
                s.year(),
                s.clause(),
                ISSUED.minusYears(1),
                s.content(),
                s.lead(),
                s.leader(),
                s.officer(),
                s.coordinators(),
                s.phrase(),
                s.due(),
                s.originalDue(),
                s.rule(),
                s.calendarVersion(),
                s.starred(),
                s.assignedOn(),
                s.remark(),
                s.standing(),
                s.supersededBy(),
                s.report(),
                s.progress(),
                s.reprojected(),
                s.waiting(),
                s.updatedOn(),
                s.acknowledgedOn(),
                s.returnAsked(),
                s.parent(),
                s.family(),
                new Period(series, "2026-08", ISSUED),
                s.waits());
    }

    private static TaskSheet due(TaskSheet s, LocalDate due) {
        return waiting(s, due, null);
    }

    private static TaskSheet waiting(TaskSheet s, LocalDate due, @Nullable Waits waits) {
        return new TaskSheet(
                s.id(),
                s.version(),
                s.directive(),
                s.number(),
                s.year(),
                s.clause(),
                s.issued(),
                s.content(),
                s.lead(),
                s.leader(),
                s.officer(),
                s.coordinators(),
                s.phrase(),
                due,
                s.originalDue(),
                s.rule(),
                s.calendarVersion(),
                s.starred(),
                s.assignedOn(),
                s.remark(),
                s.standing(),
                s.supersededBy(),
                s.report(),
                s.progress(),
                s.reprojected(),
                s.waiting(),
                s.updatedOn(),
                s.acknowledgedOn(),
                s.returnAsked(),
                s.parent(),
                s.family(),
                s.period(),
                waits);
    }
}

package dondoc.task.application;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.By;
import dondoc.eventsourcing.test.Story;
import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.calendar.CalendarPublished;
import dondoc.task.domain.calendar.DayKind;
import dondoc.task.domain.calendar.SpecialDay;
import dondoc.task.domain.deadline.Rule;
import dondoc.task.domain.extension.ExtensionLimits;
import dondoc.task.domain.extension.ExtensionPolicy;
import dondoc.task.domain.extension.ExtensionReason;
import dondoc.task.domain.family.Closing;
import dondoc.task.domain.work.Authority;
import dondoc.task.domain.work.Task;
import dondoc.task.domain.work.TaskCommand;
import dondoc.task.domain.work.TaskCommand.GrantExtension;
import dondoc.task.domain.work.TaskCommand.RefuseExtension;
import dondoc.task.domain.work.TaskCommand.ReportCompletion;
import dondoc.task.domain.work.TaskCommand.ReprojectDeadline;
import dondoc.task.domain.work.TaskCommand.RequestExtension;
import dondoc.task.domain.work.TaskCommand.Resume;
import dondoc.task.domain.work.TaskCommand.Suspend;
import dondoc.task.domain.work.TaskEvent;
import dondoc.task.domain.work.TaskEvent.Assigned;
import dondoc.task.domain.work.TaskEvent.CompletionAccepted;
import dondoc.task.domain.work.TaskEvent.CompletionReported;
import dondoc.task.domain.work.TaskEvent.ExtensionGranted;
import dondoc.task.domain.work.TaskEvent.ExtensionRequested;
import dondoc.task.domain.work.TaskEvent.Resumed;
import dondoc.task.domain.work.TaskEvent.Suspended;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How long a task may take: limits of extensions (R4), and waiting for a superior. The task is due on
/// Tuesday 26 May 2026.
class TermStoriesTest {
    private static final By TASK_FORCE = new By("taskforce", null, Set.of("task-force"));
    private static final By OFFICER = new By("officer", "H26.01", Set.of("department-officer"));
    private static final By ADMINISTRATOR = new By("admin", null, Set.of("administrator"));
    private static final DirectiveId DIRECTIVE =
            DirectiveId.of("UBND Thành phố", new DocumentNumber("2/UBND-TH"), 2026);
    private static final TaskId TASK = TaskId.of(DIRECTIVE, new Clause("1"));
    private static final LocalDate ISSUED = LocalDate.parse("2026-05-13");
    private static final LocalDate DUE = LocalDate.parse("2026-05-26");
    private static final CalendarPublished CALENDAR =
            new CalendarPublished("2026-1", "1/TB", List.of());
    private static final ExtensionPolicy POLICY = new ExtensionPolicy(ISSUED, 3, 20);

    private static Assigned assigned(String phrase, @Nullable LocalDate due, Rule rule) {
        return new Assigned(
                TASK,
                DIRECTIVE,
                new DocumentNumber("2/UBND-TH"),
                2026,
                new Clause("1"),
                ISSUED,
                "Rà soát, báo cáo",
                new OrgId("H26.01"),
                new PersonId("P00041"),
                new PersonId("P00043"),
                List.of(),
                phrase,
                due,
                rule,
                "2026-1",
                false,
                ISSUED,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Story<TaskCommand, Task, TaskEvent> story(Assigned assigned) {
        return Story.of(Definition.TASK.decider()).given(assigned);
    }

    private static Story<TaskCommand, Task, TaskEvent> open() {
        return on("2026-05-20", story(assigned("26/05/2026", DUE, Rule.ON))).by(TASK_FORCE);
    }

    private static Story<TaskCommand, Task, TaskEvent> counted() {
        var ninth = assigned("Trong 9 ngày làm việc", DUE, Rule.WORKING_DAYS);
        return on("2026-05-20", story(ninth)).by(TASK_FORCE);
    }

    private static Story<TaskCommand, Task, TaskEvent> on(
            String day, Story<TaskCommand, Task, TaskEvent> story) {
        return story.at(
                LocalDate.parse(day)
                        .atTime(9, 0)
                        .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                        .toInstant());
    }

    // limits of extensions

    private static GrantExtension grant(String to, ExtensionPolicy... policies) {
        return new GrantExtension(
                LocalDate.parse(to),
                null,
                "31/UBND-KSTT",
                null,
                ExtensionReason.AWAITING_SUPERIOR,
                Authority.CHAIRMAN,
                new ExtensionLimits(List.of(policies), CALENDAR),
                false);
    }

    private static ExtensionGranted granted(String from, String to) {
        return new ExtensionGranted(
                TASK,
                null,
                LocalDate.parse(from),
                LocalDate.parse(to),
                LocalDate.parse("2026-05-20"),
                "31/UBND-KSTT",
                null,
                null,
                Authority.TASK_FORCE);
    }

    @Test
    void a_request_and_a_grant_keep_their_reasons_code_beside_the_text() {
        open().when(
                        new RequestExtension(
                                DUE.plusDays(7),
                                "Chờ số liệu",
                                ExtensionReason.AWAITING_OTHER_UNITS,
                                false))
                .by(OFFICER)
                .then(
                        new ExtensionRequested(
                                TASK,
                                1,
                                DUE.plusDays(7),
                                "Chờ số liệu",
                                ExtensionReason.AWAITING_OTHER_UNITS,
                                LocalDate.parse("2026-05-20")));
        assertThat(open().when(grant("2026-06-10", POLICY)).thenAccepted())
                .singleElement()
                .isInstanceOfSatisfying(
                        ExtensionGranted.class,
                        e ->
                                assertThat(e.reasonCode())
                                        .isEqualTo(ExtensionReason.AWAITING_SUPERIOR));
    }

    @Test
    void another_reason_than_those_with_a_code_is_put_into_words() {
        open().when(
                        new GrantExtension(
                                DUE.plusDays(7),
                                null,
                                "31/UBND-KSTT",
                                null,
                                ExtensionReason.OTHER,
                                Authority.TASK_FORCE,
                                null,
                                false))
                .thenRefused("TEXT_MISSING", Map.of("field", "reason"));
    }

    @Test
    void not_even_the_chairman_extends_a_task_more_often_than_is_laid_down() {
        var thrice =
                open().given(
                                granted("2026-05-26", "2026-05-27"),
                                granted("2026-05-27", "2026-05-28"),
                                granted("2026-05-28", "2026-05-29"));
        thrice.when(grant("2026-06-01", POLICY))
                .thenRefused("TOO_MANY_EXTENSIONS", Map.of("most", "3"));
        assertThat(
                        thrice.when(grant("2026-06-01", new ExtensionPolicy(ISSUED, 4, 20)))
                                .thenAccepted())
                .hasSize(1);
    }

    @Test
    void all_extensions_together_stay_within_the_working_days_laid_down() {
        assertThat(open().when(grant("2026-06-23", POLICY)).thenAccepted()).hasSize(1);
        open().when(grant("2026-06-24", POLICY))
                .thenRefused(
                        "EXTENDED_TOO_LONG",
                        Map.of("field", "to", "longest", "20", "prolonged", "21"));
        var once = open().given(granted("2026-05-26", "2026-06-22"));
        once.when(grant("2026-06-24", POLICY)).thenRefused("EXTENDED_TOO_LONG");
        assertThat(once.when(grant("2026-06-23", POLICY)).thenAccepted()).hasSize(1);
    }

    @Test
    void the_policy_of_the_day_of_the_decision_counts() {
        var later = new ExtensionPolicy(LocalDate.parse("2026-05-21"), 1, 1);
        var before = new ExtensionPolicy(LocalDate.parse("2026-01-01"), 1, 1);
        assertThat(open().when(grant("2026-06-10", POLICY, later)).thenAccepted()).hasSize(1);
        assertThat(open().when(grant("2026-06-10", before, POLICY)).thenAccepted()).hasSize(1);
        assertThat(open().when(grant("2026-06-10", later)).thenAccepted())
                .as("nothing was laid down yet")
                .hasSize(1);
    }

    @Test
    void a_task_that_had_no_deadline_is_not_prolonged_by_its_first() {
        var standing = on("2026-05-20", story(assigned("", null, Rule.NONE))).by(TASK_FORCE);
        assertThat(standing.when(grant("2027-05-20", POLICY)).thenAccepted()).hasSize(1);
    }

    // waiting for a superior

    private static Suspend suspend() {
        return new Suspend("Bộ Xây dựng", "1203/BXD-KTXD", null, false);
    }

    private static Suspended suspended(String on, @Nullable LocalDate due) {
        return new Suspended(TASK, LocalDate.parse(on), "Bộ Xây dựng", due, null, null);
    }

    private static Resume resume(CalendarPublished calendar) {
        return new Resume(calendar, null, null, false);
    }

    private static Resumed resumed(
            String since,
            String on,
            int workingDays,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            CalendarPublished calendar) {
        return new Resumed(
                TASK,
                LocalDate.parse(since),
                LocalDate.parse(on),
                workingDays,
                from,
                to,
                calendar.version(),
                null,
                null);
    }

    @Test
    void a_suspended_task_names_whom_it_waits_for_and_what_due_date_is_set_aside() {
        open().when(suspend())
                .then(
                        new Suspended(
                                TASK,
                                LocalDate.parse("2026-05-20"),
                                "Bộ Xây dựng",
                                DUE,
                                "1203/BXD-KTXD",
                                null));
        open().when(new Suspend(" ", null, null, false))
                .thenRefused("TEXT_MISSING", Map.of("field", "awaits"));
    }

    @Test
    void the_due_date_moves_by_the_working_days_waited() {
        on("2026-06-03", open().given(suspended("2026-05-20", DUE)))
                .when(resume(CALENDAR))
                .then(
                        resumed(
                                "2026-05-20",
                                "2026-06-03",
                                10,
                                DUE,
                                LocalDate.parse("2026-06-09"),
                                CALENDAR));
    }

    @Test
    void who_was_late_before_is_as_late_when_the_task_goes_on() {
        on("2026-06-03", open().given(suspended("2026-05-29", DUE)))
                .when(resume(CALENDAR))
                .then(
                        resumed(
                                "2026-05-29",
                                "2026-06-03",
                                3,
                                DUE,
                                LocalDate.parse("2026-05-29"),
                                CALENDAR));
    }

    @Test
    void who_was_in_time_before_is_in_time_on_the_day_the_task_goes_on() {
        var saturday = LocalDate.parse("2026-05-23");
        on("2026-05-24", story(assigned("23/05/2026", saturday, Rule.ON)))
                .by(TASK_FORCE)
                .given(suspended("2026-05-23", saturday))
                .when(resume(CALENDAR))
                .then(
                        resumed(
                                "2026-05-23",
                                "2026-05-24",
                                0,
                                saturday,
                                LocalDate.parse("2026-05-24"),
                                CALENDAR));
    }

    @Test
    void a_standing_task_only_shows_the_wait() {
        on("2026-05-22", story(assigned("", null, Rule.NONE)))
                .by(TASK_FORCE)
                .given(suspended("2026-05-20", null))
                .when(resume(CALENDAR))
                .then(resumed("2026-05-20", "2026-05-22", 2, null, null, CALENDAR));
    }

    @Property
    void what_was_left_of_the_term_is_left_when_the_task_goes_on(
            @ForAll @IntRange(min = 0, max = 13) int until,
            @ForAll @IntRange(min = 0, max = 60) int waiting) {
        var since = ISSUED.plusDays(until);
        var on = since.plusDays(waiting);
        var calendar = CALENDAR.calendar();
        var left = calendar.workingDaysIn(since.minusDays(1), DUE);
        var events =
                on(on.toString(), open().given(suspended(since.toString(), DUE)))
                        .when(resume(CALENDAR))
                        .thenAccepted();
        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        Resumed.class,
                        e ->
                                assertThat(
                                                calendar.workingDaysIn(
                                                        on.minusDays(1), requireNonNull(e.to())))
                                        .isEqualTo(left));
    }

    @Test
    void while_a_task_waits_nothing_is_decided_by_its_due_date_or_about_it() {
        var story = open().given(suspended("2026-05-20", DUE));
        for (var command :
                List.of(
                        new RequestExtension(DUE.plusDays(7), "x", false),
                        new ReportCompletion(null, null, null, false),
                        grant("2026-06-10", POLICY),
                        new TaskCommand.BringDeadlineForward(
                                LocalDate.parse("2026-05-21"), DIRECTIVE, null, null, false))) {
            story.when(command).thenRefused("TASK_SUSPENDED", Map.of("since", "2026-05-20"));
        }
        story.when(suspend()).thenRefused("ALREADY_SUSPENDED", Map.of("since", "2026-05-20"));
    }

    @Test
    void a_waiting_task_is_worked_on_decided_and_withdrawn_as_any_other() {
        var story =
                open().given(
                                new ExtensionRequested(
                                        TASK,
                                        1,
                                        DUE.plusDays(7),
                                        "x",
                                        null,
                                        LocalDate.parse("2026-05-20")),
                                suspended("2026-05-20", DUE));
        for (var command :
                List.of(
                        new TaskCommand.UpdateProgress(40, null, false),
                        new TaskCommand.Acknowledge(null, false),
                        new TaskCommand.Star(true, null, false),
                        new RefuseExtension(1, "x", false),
                        new TaskCommand.Withdraw(null, null, "x", null, false))) {
            assertThat(story.when(command).thenAccepted()).hasSize(1);
        }
        story.when(resume(CALENDAR)).thenRefused("TASK_CLOSED");
    }

    @Test
    void a_waiting_parent_takes_another_part_and_reports_itself_only_when_it_goes_on() {
        var child = TaskId.of(DIRECTIVE, new Clause("1.1"));
        var story = open().given(suspended("2026-05-20", DUE));
        story.when(new TaskCommand.AddChild(child, Closing.WITH_LAST_CHILD, false));
        assertThat(story.thenAccepted()).hasSize(1);
        story.when(new TaskCommand.ReportWithChildren(List.of(child), null)).then();
        assertThat(story.when(resume(CALENDAR)).thenAccepted()).hasSize(1);
        story.when(new TaskCommand.ReportWithChildren(List.of(child), null));
        assertThat(story.thenAccepted()).hasSize(1);
    }

    @Test
    void only_an_open_task_waits_and_only_one_that_waits_goes_on() {
        open().when(resume(CALENDAR)).thenRefused("NOT_SUSPENDED");
        var reported =
                open().given(
                                new CompletionReported(
                                        TASK, LocalDate.parse("2026-05-20"), null, DUE, null));
        reported.when(suspend()).thenRefused("AWAITING_VERIFICATION");
        reported.when(resume(CALENDAR)).thenRefused("NOT_SUSPENDED");
        var accepted =
                reported.given(new CompletionAccepted(TASK, LocalDate.parse("2026-05-20"), null));
        accepted.when(suspend()).thenRefused("TASK_CLOSED");
        accepted.when(resume(CALENDAR)).thenRefused("TASK_CLOSED");
        on("2026-05-20", Story.of(Definition.TASK.decider()))
                .when(suspend())
                .by(TASK_FORCE)
                .thenRefused("UNKNOWN_TASK");
    }

    @Test
    void nobody_but_the_task_force_lets_a_task_wait_or_go_on() {
        for (var who : List.of(OFFICER, ADMINISTRATOR)) {
            open().when(suspend()).by(who).thenRefused("NOT_YOUR_ROLE", Map.of());
            open().given(suspended("2026-05-20", DUE))
                    .when(resume(CALENDAR))
                    .by(who)
                    .thenRefused("NOT_YOUR_ROLE", Map.of());
        }
    }

    @Test
    void a_report_dated_in_the_wait_meets_the_new_due_date_unless_the_old_one_was_missed() {
        var inTime =
                List.of(
                        suspended("2026-05-20", DUE),
                        resumed(
                                "2026-05-20",
                                "2026-06-03",
                                10,
                                DUE,
                                LocalDate.parse("2026-06-09"),
                                CALENDAR));
        assertThat(dueOf(inTime, "2026-05-29")).isEqualTo("2026-06-09");
        assertThat(dueOf(inTime, "2026-05-19")).isEqualTo("2026-05-26");
        var missed =
                List.of(
                        suspended("2026-05-29", DUE),
                        resumed(
                                "2026-05-29",
                                "2026-06-03",
                                3,
                                DUE,
                                LocalDate.parse("2026-05-29"),
                                CALENDAR));
        assertThat(dueOf(missed, "2026-05-29")).isEqualTo("2026-05-26");
        assertThat(dueOf(missed, "2026-06-03")).isEqualTo("2026-05-29");
    }

    private static @Nullable LocalDate dueOf(List<? extends TaskEvent> wait, String reportedOn) {
        var report = new ReportCompletion(LocalDate.parse(reportedOn), "690/BC", null, false);
        return on("2026-06-03", open().given(wait)).when(report).thenAccepted().stream()
                .map(e -> ((CompletionReported) e).dueThen())
                .findFirst()
                .orElseThrow();
    }

    // a changed calendar

    private static CalendarPublished withADayOff(String version, String day) {
        return new CalendarPublished(
                version,
                "2/TB",
                List.of(new SpecialDay(LocalDate.parse(day), DayKind.HOLIDAY, "Nghỉ")));
    }

    @Test
    void a_calendar_changed_while_a_counted_term_waits_counts_when_it_goes_on() {
        var changed = withADayOff("2026-2", "2026-05-25");
        var story = counted().given(suspended("2026-05-20", DUE));
        story.when(new ReprojectDeadline(DUE.plusDays(1), "2026-2", "2/TB"))
                .by(ADMINISTRATOR)
                .then();
        on("2026-05-22", story)
                .when(resume(changed))
                .by(TASK_FORCE)
                .then(
                        resumed(
                                "2026-05-20",
                                "2026-05-22",
                                2,
                                DUE,
                                LocalDate.parse("2026-05-29"),
                                changed));
        story.when(new ReprojectDeadline(LocalDate.parse("2026-06-01"), "2026-2", "2/TB", 2))
                .by(ADMINISTRATOR)
                .then();
    }

    @Test
    void a_calendar_changed_after_a_wait_moves_a_counted_term_with_the_days_waited() {
        var story =
                on("2026-05-22", counted().given(suspended("2026-05-20", DUE)))
                        .given(
                                resumed(
                                        "2026-05-20",
                                        "2026-05-22",
                                        2,
                                        DUE,
                                        LocalDate.parse("2026-05-28"),
                                        CALENDAR))
                        .by(ADMINISTRATOR);
        // counted without the wait: whoever ordered it did not know of it yet
        story.when(new ReprojectDeadline(DUE.plusDays(1), "2026-2", "2/TB")).then();
        assertThat(
                        story.when(
                                        new ReprojectDeadline(
                                                LocalDate.parse("2026-05-29"), "2026-2", "2/TB", 2))
                                .thenAccepted())
                .hasSize(1);
    }

    @Test
    void a_named_day_waits_on_the_calendar_known_when_it_goes_on() {
        var changed = withADayOff("2026-2", "2026-05-27");
        on("2026-05-22", open().given(suspended("2026-05-20", DUE)))
                .when(resume(changed))
                .then(
                        resumed(
                                "2026-05-20",
                                "2026-05-22",
                                2,
                                DUE,
                                LocalDate.parse("2026-05-29"),
                                changed));
    }
}

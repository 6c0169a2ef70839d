package dondoc.task.application;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.By;
import dondoc.eventsourcing.test.Story;
import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.deadline.Rule;
import dondoc.task.domain.work.Authority;
import dondoc.task.domain.work.Source;
import dondoc.task.domain.work.Task;
import dondoc.task.domain.work.TaskCommand;
import dondoc.task.domain.work.TaskCommand.AcceptCompletion;
import dondoc.task.domain.work.TaskCommand.GrantExtension;
import dondoc.task.domain.work.TaskCommand.RefuseExtension;
import dondoc.task.domain.work.TaskCommand.RejectCompletion;
import dondoc.task.domain.work.TaskCommand.ReportCompletion;
import dondoc.task.domain.work.TaskCommand.ReprojectDeadline;
import dondoc.task.domain.work.TaskCommand.RequestExtension;
import dondoc.task.domain.work.TaskCommand.UpdateProgress;
import dondoc.task.domain.work.TaskCommand.Withdraw;
import dondoc.task.domain.work.TaskEvent;
import dondoc.task.domain.work.TaskEvent.Assigned;
import dondoc.task.domain.work.TaskEvent.CompletionAccepted;
import dondoc.task.domain.work.TaskEvent.CompletionRejected;
import dondoc.task.domain.work.TaskEvent.CompletionReported;
import dondoc.task.domain.work.TaskEvent.DeadlineReprojected;
import dondoc.task.domain.work.TaskEvent.ExtensionGranted;
import dondoc.task.domain.work.TaskEvent.ExtensionRefused;
import dondoc.task.domain.work.TaskEvent.ExtensionRequested;
import dondoc.task.domain.work.TaskEvent.ProgressUpdated;
import dondoc.task.domain.work.TaskEvent.Withdrawn;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaskStoriesTest {
    private static final By TASK_FORCE = new By("taskforce", null, Set.of("task-force"));
    private static final By OFFICER = new By("officer", "H26.01", Set.of("department-officer"));
    private static final By STRANGER = new By("other", "H26.02", Set.of("department-officer"));
    private static final By LEADER = new By("leader", null, Set.of("leadership"));
    private static final By ADMINISTRATOR = new By("admin", null, Set.of("administrator"));
    private static final By MIGRATION = new By("migration", null, Set.of("migration"));
    private static final DirectiveId DIRECTIVE =
            DirectiveId.of("UBND Thành phố", new DocumentNumber("2/UBND-TH"), 2026);
    private static final TaskId TASK = TaskId.of(DIRECTIVE, new Clause("1"));
    private static final LocalDate DUE = LocalDate.parse("2026-05-26");
    private static final Source ROW = new Source("ab".repeat(32), 7);

    private static TaskCommand.Assign assign(@Nullable LocalDate due, @Nullable Source source) {
        return new TaskCommand.Assign(
                TASK,
                DIRECTIVE,
                new DocumentNumber("2/UBND-TH"),
                2026,
                new Clause("1"),
                LocalDate.parse("2026-05-13"),
                "Rà soát, báo cáo",
                new OrgId("H26.01"),
                new PersonId("P00041"),
                new PersonId("P00043"),
                List.of(),
                "26/05/2026",
                due,
                due == null ? Rule.NONE : Rule.ON,
                "2026-1",
                false,
                LocalDate.parse("2026-05-13"),
                null,
                source,
                null,
                false);
    }

    private static TaskCommand.Assign past(TaskCommand.Assign c) {
        return new TaskCommand.Assign(
                c.task(),
                c.directive(),
                c.number(),
                c.year(),
                c.clause(),
                c.issued(),
                c.content(),
                c.lead(),
                c.leader(),
                c.officer(),
                c.coordinators(),
                c.phrase(),
                c.due(),
                c.rule(),
                c.calendarVersion(),
                c.starred(),
                c.assignedOn(),
                c.remark(),
                c.source(),
                c.kin(),
                true);
    }

    private static Assigned assigned(@Nullable LocalDate due, @Nullable Source source) {
        var c = assign(due, source);
        return new Assigned(
                c.task(),
                c.directive(),
                c.number(),
                c.year(),
                c.clause(),
                c.issued(),
                c.content(),
                c.lead(),
                c.leader(),
                c.officer(),
                c.coordinators(),
                c.phrase(),
                c.due(),
                c.rule(),
                c.calendarVersion(),
                c.starred(),
                c.assignedOn(),
                c.remark(),
                c.source(),
                null,
                null,
                null,
                null);
    }

    private static Story<TaskCommand, Task, TaskEvent> story() {
        return Story.of(Definition.TASK.decider());
    }

    private static Story<TaskCommand, Task, TaskEvent> open() {
        return on("2026-05-20", story().given(assigned(DUE, null)));
    }

    private static Story<TaskCommand, Task, TaskEvent> pending() {
        return open().given(reported("2026-05-20"));
    }

    private static Story<TaskCommand, Task, TaskEvent> on(
            String day, Story<TaskCommand, Task, TaskEvent> story) {
        return story.at(
                LocalDate.parse(day)
                        .atTime(9, 0)
                        .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                        .toInstant());
    }

    private static Story<TaskCommand, Task, TaskEvent> counted() {
        var e = assigned(DUE, null);
        return on(
                "2026-05-20",
                story().given(
                                new Assigned(
                                        e.task(),
                                        e.directive(),
                                        e.number(),
                                        e.year(),
                                        e.clause(),
                                        e.issued(),
                                        e.content(),
                                        e.lead(),
                                        e.leader(),
                                        e.officer(),
                                        e.coordinators(),
                                        "Trong 9 ngày làm việc",
                                        e.due(),
                                        Rule.WORKING_DAYS,
                                        e.calendarVersion(),
                                        e.starred(),
                                        e.assignedOn(),
                                        e.remark(),
                                        e.source(),
                                        null,
                                        null,
                                        null,
                                        null)));
    }

    private static ReprojectDeadline recounted(String to, String version) {
        return new ReprojectDeadline(LocalDate.parse(to), version, "Thông báo 5678/TB-BNV");
    }

    private static CompletionReported reported(String day) {
        return new CompletionReported(TASK, LocalDate.parse(day), "690/BC", DUE, null);
    }

    private static RequestExtension request(String to) {
        return new RequestExtension(LocalDate.parse(to), "Chờ ý kiến", false);
    }

    private static GrantExtension grant(String to, Authority authority) {
        return new GrantExtension(
                LocalDate.parse(to), null, "31/UBND-KSTT", null, null, authority, null, false);
    }

    private static ExtensionGranted granted(String from, String to, String on) {
        return new ExtensionGranted(
                TASK,
                null,
                LocalDate.parse(from),
                LocalDate.parse(to),
                LocalDate.parse(on),
                "31/UBND-KSTT",
                null,
                null,
                Authority.TASK_FORCE);
    }

    private static ReportCompletion report(@Nullable String on, @Nullable String document) {
        return new ReportCompletion(on == null ? null : LocalDate.parse(on), document, null, false);
    }

    // assignment

    @Test
    void the_task_force_assigns() {
        on("2026-05-13", story()).when(assign(DUE, null)).by(TASK_FORCE).then(assigned(DUE, null));
    }

    @Test
    void nobody_else_assigns() {
        story().when(assign(DUE, null)).by(OFFICER).thenRefused("NOT_YOUR_ROLE");
    }

    @Test
    void an_assigned_task_is_not_assigned_again() {
        open().when(assign(DUE, null)).by(TASK_FORCE).thenRefused("ALREADY_ASSIGNED");
    }

    @Test
    void the_same_row_of_the_same_file_is_known_again_with_what_was_made_of_it() {
        on("2026-05-20", story())
                .given(assigned(DUE, ROW), granted("2026-05-26", "2026-06-10", "2026-05-20"))
                .when(assign(null, ROW))
                .by(TASK_FORCE)
                .thenRefused(
                        "ALREADY_IMPORTED",
                        Map.of("task", TASK.value(), "due", "2026-05-26", "rule", "ON"));
    }

    @Test
    void another_row_is_no_repetition() {
        on("2026-05-20", story())
                .given(assigned(DUE, ROW))
                .when(assign(DUE, new Source(ROW.file(), 8)))
                .by(TASK_FORCE)
                .thenRefused("ALREADY_ASSIGNED");
    }

    @Test
    void what_is_not_assigned_is_unknown() {
        story().when(report(null, null)).by(TASK_FORCE).thenRefused("UNKNOWN_TASK");
    }

    @Test
    void what_another_unit_asks_tells_it_nothing() {
        var accepted =
                pending().given(new CompletionAccepted(TASK, LocalDate.parse("2026-05-20"), null));
        for (var task : List.of(story(), open(), pending(), accepted)) {
            for (var command :
                    List.of(
                            new UpdateProgress(1, null, false),
                            request("2026-06-10"),
                            report(null, null))) {
                task.when(command).by(STRANGER).thenRefused("NOT_THE_LEAD_UNIT", Map.of());
            }
            for (var command :
                    List.of(
                            grant("2026-06-10", Authority.CHAIRMAN),
                            new RefuseExtension(null, "x", false),
                            new AcceptCompletion(null, false),
                            new RejectCompletion("x", false),
                            new Withdraw(null, null, null, null, false))) {
                task.when(command).by(OFFICER).thenRefused("NOT_YOUR_ROLE", Map.of());
            }
            task.when(assign(DUE, null)).by(OFFICER).thenRefused("NOT_YOUR_ROLE", Map.of());
        }
    }

    @Test
    void the_migration_role_assigns_only_what_is_past() {
        story().when(assign(DUE, null)).by(MIGRATION).thenRefused("NOT_YOUR_ROLE");
        assertThat(
                        on("2026-05-13", story())
                                .when(past(assign(DUE, null)))
                                .by(MIGRATION)
                                .thenAccepted())
                .hasSize(1);
    }

    @Test
    void a_task_is_not_given_by_a_directive_of_tomorrow() {
        on("2026-05-12", story())
                .when(assign(DUE, null))
                .by(TASK_FORCE)
                .thenRefused("DATE_IN_THE_FUTURE");
    }

    // a changed calendar

    @Test
    void an_open_term_counted_in_days_follows_the_calendar_once_per_version() {
        var story = counted().when(recounted("2026-05-27", "2026-2")).by(ADMINISTRATOR);
        story.then(
                new DeadlineReprojected(
                        TASK,
                        DUE,
                        LocalDate.parse("2026-05-27"),
                        "2026-2",
                        "Thông báo 5678/TB-BNV",
                        LocalDate.parse("2026-05-20")));
        story.when(recounted("2026-05-27", "2026-2")).then();
        story.when(recounted("2026-05-28", "2026-2")).then();
        assertThat(story.when(recounted("2026-05-28", "2026-3")).thenAccepted()).hasSize(1);
    }

    @Test
    void nobody_is_late_for_days_before_the_notice() {
        assertThat(
                        counted()
                                .when(recounted("2026-05-15", "2026-2"))
                                .by(ADMINISTRATOR)
                                .thenAccepted())
                .singleElement()
                .isInstanceOfSatisfying(
                        DeadlineReprojected.class, e -> assertThat(e.to()).isEqualTo("2026-05-20"));
    }

    @Test
    void a_report_from_before_the_notice_meets_the_due_date_of_its_own_day() {
        var story = counted().when(recounted("2026-05-27", "2026-2")).by(ADMINISTRATOR);
        assertThat(story.thenAccepted()).hasSize(1);
        story.when(report("2026-05-19", "690/BC")).by(TASK_FORCE).then(reported("2026-05-19"));
    }

    /// As if the report had never been (R3).
    @Test
    void a_reported_task_follows_too_and_a_rejected_report_leaves_it_on_the_new_calendar() {
        var story =
                counted()
                        .given(reported("2026-05-20"))
                        .when(recounted("2026-05-27", "2026-2"))
                        .by(ADMINISTRATOR);
        assertThat(story.thenAccepted())
                .singleElement()
                .isInstanceOfSatisfying(
                        DeadlineReprojected.class, e -> assertThat(e.to()).isEqualTo("2026-05-27"));
        story.when(new RejectCompletion("Thiếu phụ lục", false)).by(TASK_FORCE).thenAccepted();
        on("2026-05-27", story)
                .when(report(null, null))
                .by(OFFICER)
                .then(
                        new CompletionReported(
                                TASK,
                                LocalDate.parse("2026-05-27"),
                                null,
                                LocalDate.parse("2026-05-27"),
                                null));
    }

    @Test
    void what_is_past_decided_closed_or_named_stays() {
        var wish = recounted("2026-06-01", "2026-2");
        open().when(wish).by(ADMINISTRATOR).then();
        counted()
                .given(granted("2026-05-26", "2026-06-10", "2026-05-20"))
                .when(wish)
                .by(ADMINISTRATOR)
                .then();
        on("2026-05-27", counted()).when(wish).by(ADMINISTRATOR).then();
        counted()
                .given(
                        reported("2026-05-20"),
                        new CompletionAccepted(TASK, LocalDate.parse("2026-05-20"), null))
                .when(wish)
                .by(ADMINISTRATOR)
                .then();
        counted()
                .given(new Withdrawn(TASK, LocalDate.parse("2026-05-20"), null, null, null))
                .when(wish)
                .by(ADMINISTRATOR)
                .then();
        counted().when(recounted("2026-05-26", "2026-2")).by(ADMINISTRATOR).then();
    }

    @Test
    void a_recounted_term_is_no_extension() {
        var story = counted().when(recounted("2026-05-27", "2026-2")).by(ADMINISTRATOR);
        assertThat(story.thenAccepted()).hasSize(1);
        story.by(TASK_FORCE);
        assertThat(story.when(grant("2026-06-10", Authority.TASK_FORCE)).thenAccepted()).hasSize(1);
        assertThat(story.when(grant("2026-06-11", Authority.TASK_FORCE)).thenAccepted()).hasSize(1);
        story.when(grant("2026-06-12", Authority.TASK_FORCE)).thenRefused("NEEDS_THE_CHAIRMAN");
    }

    @Test
    void only_who_publishes_the_calendar_recounts() {
        for (var by : List.of(TASK_FORCE, OFFICER, MIGRATION)) {
            counted().when(recounted("2026-05-27", "2026-2")).by(by).thenRefused("NOT_YOUR_ROLE");
        }
    }

    // progress

    @Test
    void the_lead_unit_tells_its_progress() {
        open().when(new UpdateProgress(40, " đang   làm ", false))
                .by(OFFICER)
                .then(new ProgressUpdated(TASK, 40, "đang làm"));
    }

    @Test
    void another_unit_tells_nothing() {
        open().when(new UpdateProgress(40, null, false))
                .by(STRANGER)
                .thenRefused("NOT_THE_LEAD_UNIT", Map.of());
        open().when(report(null, null)).by(STRANGER).thenRefused("NOT_THE_LEAD_UNIT");
        open().when(request("2026-06-10")).by(STRANGER).thenRefused("NOT_THE_LEAD_UNIT");
    }

    @Test
    void who_only_reads_tells_nothing() {
        open().when(new UpdateProgress(40, null, false)).by(LEADER).thenRefused("NOT_YOUR_ROLE");
        open().when(new UpdateProgress(40, null, false)).by(MIGRATION).thenRefused("NOT_YOUR_ROLE");
    }

    @Test
    void progress_says_something_that_can_be() {
        open().when(new UpdateProgress(101, null, false)).by(OFFICER).thenRefused("BAD_PERCENT");
        open().when(new UpdateProgress(null, " ", false)).by(OFFICER).thenRefused("EMPTY_PROGRESS");
        open().when(new UpdateProgress(null, "x".repeat(4_001), false))
                .by(OFFICER)
                .thenRefused("TEXT_TOO_LONG");
    }

    // extension

    @Test
    void asking_late_is_allowed_and_changes_no_due_date() {
        on("2026-06-01", open())
                .when(request("2026-06-10"))
                .by(OFFICER)
                .then(
                        new ExtensionRequested(
                                TASK,
                                1,
                                LocalDate.parse("2026-06-10"),
                                "Chờ ý kiến",
                                null,
                                LocalDate.parse("2026-06-01")));
    }

    @Test
    void a_date_not_later_or_already_past_is_not_asked_for() {
        open().when(request("2026-05-26")).by(OFFICER).thenRefused("NOT_LATER");
        on("2026-07-01", open())
                .when(request("2026-06-30"))
                .by(OFFICER)
                .thenRefused("NEW_DUE_IN_THE_PAST");
    }

    @Test
    void one_request_waits_at_a_time() {
        var story = open().when(request("2026-06-10")).by(OFFICER);
        assertThat(story.thenAccepted()).hasSize(1);
        story.when(request("2026-06-11")).thenRefused("ALREADY_REQUESTED", Map.of("request", "1"));
        story.when(new RefuseExtension(null, "Không đủ căn cứ", false))
                .by(TASK_FORCE)
                .then(
                        new ExtensionRefused(
                                TASK, 1, LocalDate.parse("2026-05-20"), "Không đủ căn cứ"));
        story.when(request("2026-06-11")).by(OFFICER);
        assertThat(story.thenAccepted())
                .singleElement()
                .isInstanceOfSatisfying(
                        ExtensionRequested.class, e -> assertThat(e.request()).isEqualTo(2));
    }

    @Test
    void a_request_is_refused_only_while_it_waits() {
        open().when(new RefuseExtension(null, null, false))
                .by(TASK_FORCE)
                .thenRefused("UNKNOWN_REQUEST");
        open().when(
                        new GrantExtension(
                                LocalDate.parse("2026-06-10"),
                                3,
                                null,
                                null,
                                null,
                                Authority.TASK_FORCE,
                                null,
                                false))
                .by(TASK_FORCE)
                .thenRefused("UNKNOWN_REQUEST");
    }

    @Test
    void the_task_force_grants_and_the_unit_does_not() {
        open().when(grant("2026-06-10", Authority.TASK_FORCE))
                .by(TASK_FORCE)
                .then(granted("2026-05-26", "2026-06-10", "2026-05-20"));
        open().when(grant("2026-06-10", Authority.TASK_FORCE))
                .by(OFFICER)
                .thenRefused("NOT_YOUR_ROLE");
    }

    @Test
    void a_grant_moves_the_due_date_later_and_not_into_the_past() {
        open().when(grant("2026-05-26", Authority.TASK_FORCE))
                .by(TASK_FORCE)
                .thenRefused("NOT_LATER", Map.of("field", "to", "due", "2026-05-26"));
        on("2026-07-01", open())
                .when(grant("2026-06-30", Authority.TASK_FORCE))
                .by(TASK_FORCE)
                .thenRefused("NEW_DUE_IN_THE_PAST");
    }

    @Test
    void the_third_extension_needs_the_chairman() {
        var twice =
                open().given(
                                granted("2026-05-26", "2026-06-10", "2026-05-20"),
                                granted("2026-06-10", "2026-06-20", "2026-05-20"))
                        .by(TASK_FORCE);
        twice.when(grant("2026-06-30", Authority.TASK_FORCE)).thenRefused("NEEDS_THE_CHAIRMAN");
        assertThat(twice.when(grant("2026-06-30", Authority.CHAIRMAN)).thenAccepted()).hasSize(1);
    }

    @Test
    void history_is_taken_as_it_was_decided() {
        open().given(
                        granted("2026-05-26", "2026-06-10", "2026-05-20"),
                        granted("2026-06-10", "2026-06-20", "2026-05-20"))
                .when(
                        new GrantExtension(
                                LocalDate.parse("2026-05-01"),
                                null,
                                "31/UBND-KSTT",
                                null,
                                null,
                                Authority.TASK_FORCE,
                                null,
                                true))
                .by(MIGRATION)
                .then(granted("2026-06-20", "2026-05-01", "2026-05-20"));
    }

    @Test
    void a_task_without_deadline_gets_one_by_a_grant() {
        on("2026-05-20", story().given(assigned(null, null)))
                .when(grant("2026-06-10", Authority.TASK_FORCE))
                .by(TASK_FORCE)
                .then(
                        new ExtensionGranted(
                                TASK,
                                null,
                                null,
                                LocalDate.parse("2026-06-10"),
                                LocalDate.parse("2026-05-20"),
                                "31/UBND-KSTT",
                                null,
                                null,
                                Authority.TASK_FORCE));
    }

    @Test
    void a_grant_says_why_and_the_chairmans_names_its_document() {
        open().when(
                        new GrantExtension(
                                LocalDate.parse("2026-06-10"),
                                null,
                                " ",
                                null,
                                null,
                                Authority.TASK_FORCE,
                                null,
                                false))
                .by(TASK_FORCE)
                .thenRefused("TEXT_MISSING", Map.of("field", "reason"));
        open().when(
                        new GrantExtension(
                                LocalDate.parse("2026-06-10"),
                                null,
                                null,
                                "Chờ ý kiến",
                                null,
                                Authority.CHAIRMAN,
                                null,
                                false))
                .by(TASK_FORCE)
                .thenRefused("TEXT_MISSING", Map.of("field", "document"));
    }

    @Test
    void a_refusal_says_why() {
        open().given(
                        new ExtensionRequested(
                                TASK,
                                1,
                                LocalDate.parse("2026-06-10"),
                                "Chờ ý kiến",
                                null,
                                LocalDate.parse("2026-05-20")))
                .when(new RefuseExtension(null, null, false))
                .by(TASK_FORCE)
                .thenRefused("TEXT_MISSING", Map.of("field", "reason"));
    }

    @Test
    void a_year_nobody_means_is_refused() {
        open().when(request("+999999999-12-31")).by(OFFICER).thenRefused("YEAR_OUT_OF_RANGE");
        open().when(grant("2101-01-01", Authority.TASK_FORCE))
                .by(TASK_FORCE)
                .thenRefused("YEAR_OUT_OF_RANGE");
        open().when(report("0026-05-20", "690/BC")).by(TASK_FORCE).thenRefused("YEAR_OUT_OF_RANGE");
    }

    // completion

    @Test
    void a_report_is_of_today_and_names_the_due_date_in_force() {
        open().when(report(null, "690/BC")).by(OFFICER).then(reported("2026-05-20"));
        on("2026-06-05", open().given(granted("2026-05-26", "2026-06-10", "2026-05-25")))
                .when(report(null, null))
                .by(OFFICER)
                .then(
                        new CompletionReported(
                                TASK,
                                LocalDate.parse("2026-06-05"),
                                null,
                                LocalDate.parse("2026-06-10"),
                                null));
    }

    @Test
    void a_paper_report_dated_earlier_is_recorded_by_the_task_force_with_its_document() {
        var late = on("2026-05-29", open());
        late.when(report("2026-05-26", "690/BC")).by(TASK_FORCE).then(reported("2026-05-26"));
        on("2026-05-29", open())
                .when(report("2026-05-26", "690/BC"))
                .by(OFFICER)
                .thenRefused("DISPATCH_NOT_EVIDENCED");
        on("2026-05-29", open())
                .when(report("2026-05-26", null))
                .by(TASK_FORCE)
                .thenRefused("DISPATCH_NOT_EVIDENCED");
    }

    @Test
    void a_paper_report_meets_the_due_date_of_its_own_day() {
        on("2026-06-05", open().given(granted("2026-05-26", "2026-06-10", "2026-06-01")))
                .when(report("2026-05-30", "690/BC"))
                .by(TASK_FORCE)
                .then(reported("2026-05-30"));
    }

    @Test
    void no_report_is_of_tomorrow_or_from_before_the_assignment() {
        open().when(report("2026-05-21", "690/BC"))
                .by(TASK_FORCE)
                .thenRefused("DATE_IN_THE_FUTURE");
        open().when(report("2026-05-12", "690/BC"))
                .by(TASK_FORCE)
                .thenRefused("BEFORE_THE_ASSIGNMENT");
    }

    @Test
    void a_report_is_decided_once_by_the_task_force() {
        pending()
                .when(new AcceptCompletion(null, false))
                .by(TASK_FORCE)
                .then(new CompletionAccepted(TASK, LocalDate.parse("2026-05-20"), null));
        pending()
                .when(new RejectCompletion("Thiếu phụ lục", false))
                .by(TASK_FORCE)
                .then(new CompletionRejected(TASK, LocalDate.parse("2026-05-20"), "Thiếu phụ lục"));
        pending().when(new AcceptCompletion(null, false)).by(OFFICER).thenRefused("NOT_YOUR_ROLE");
        open().when(new AcceptCompletion(null, false)).by(TASK_FORCE).thenRefused("NOT_REPORTED");
        open().when(new RejectCompletion("x", false)).by(TASK_FORCE).thenRefused("NOT_REPORTED");
    }

    @Test
    void a_report_is_not_returned_without_a_reason() {
        pending()
                .when(new RejectCompletion(" ", false))
                .by(TASK_FORCE)
                .thenRefused("TEXT_MISSING", Map.of("field", "reason"));
    }

    @Test
    void while_a_report_waits_no_other_comes_and_nothing_is_asked() {
        pending().when(report(null, null)).by(OFFICER).thenRefused("ALREADY_REPORTED");
        pending().when(request("2026-06-10")).by(OFFICER).thenRefused("AWAITING_VERIFICATION");
    }

    @Test
    void after_a_returned_report_the_work_goes_on() {
        var story = pending().when(new RejectCompletion("Thiếu", false)).by(TASK_FORCE);
        assertThat(story.thenAccepted()).hasSize(1);
        story.when(report(null, "690/BC")).by(OFFICER).then(reported("2026-05-20"));
    }

    // the end

    @Test
    void a_task_is_withdrawn_from_today_or_the_date_of_the_document() {
        open().when(new Withdraw(null, "102/UBND-TH", null, null, false))
                .by(TASK_FORCE)
                .then(
                        new Withdrawn(
                                TASK, LocalDate.parse("2026-05-20"), "102/UBND-TH", null, null));
        open().when(new Withdraw(LocalDate.parse("2026-05-18"), "102/UBND-TH", null, null, false))
                .by(TASK_FORCE)
                .then(
                        new Withdrawn(
                                TASK, LocalDate.parse("2026-05-18"), "102/UBND-TH", null, null));
        open().when(new Withdraw(LocalDate.parse("2026-05-21"), null, null, null, false))
                .by(TASK_FORCE)
                .thenRefused("DATE_IN_THE_FUTURE");
        open().when(new Withdraw(null, null, null, null, false))
                .by(OFFICER)
                .thenRefused("NOT_YOUR_ROLE");
    }

    @Test
    void a_task_withdrawn_on_its_directives_account_says_on_whose() {
        var other = DirectiveId.of("UBND Thành phố", new DocumentNumber("81/QĐ-UBND"), 2026);
        pending()
                .when(new Withdraw(null, "81/QĐ-UBND", "Thay thế", other, false))
                .by(TASK_FORCE)
                .then(
                        new Withdrawn(
                                TASK,
                                LocalDate.parse("2026-05-20"),
                                "81/QĐ-UBND",
                                "Thay thế",
                                other));
    }

    @Test
    void after_its_end_nothing_happens_to_a_task() {
        var accepted =
                pending().given(new CompletionAccepted(TASK, LocalDate.parse("2026-05-20"), null));
        var withdrawn =
                open().given(new Withdrawn(TASK, LocalDate.parse("2026-05-20"), null, null, null));
        for (var closed : List.of(accepted, withdrawn)) {
            closed.by(TASK_FORCE);
            for (var command :
                    List.of(
                            new UpdateProgress(1, null, false),
                            request("2026-06-10"),
                            grant("2026-06-10", Authority.CHAIRMAN),
                            new RefuseExtension(null, null, false),
                            report(null, null),
                            new AcceptCompletion(null, false),
                            new RejectCompletion("x", false),
                            new Withdraw(null, null, null, null, false))) {
                closed.when(command).thenRefused("TASK_CLOSED");
            }
            closed.when(assign(DUE, null)).thenRefused("ALREADY_ASSIGNED");
        }
    }
}

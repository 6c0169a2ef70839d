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
import dondoc.task.domain.family.Closing;
import dondoc.task.domain.work.Task;
import dondoc.task.domain.work.TaskCommand;
import dondoc.task.domain.work.TaskCommand.AcceptCompletion;
import dondoc.task.domain.work.TaskCommand.AddChild;
import dondoc.task.domain.work.TaskCommand.RejectWithChildren;
import dondoc.task.domain.work.TaskCommand.ReportCompletion;
import dondoc.task.domain.work.TaskCommand.ReportWithChildren;
import dondoc.task.domain.work.TaskEvent;
import dondoc.task.domain.work.TaskEvent.Assigned;
import dondoc.task.domain.work.TaskEvent.ChildAdded;
import dondoc.task.domain.work.TaskEvent.CompletionAccepted;
import dondoc.task.domain.work.TaskEvent.CompletionRejected;
import dondoc.task.domain.work.TaskEvent.CompletionReported;
import dondoc.task.domain.work.TaskEvent.Withdrawn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A task and the tasks that are parts of it.
class FamilyStoriesTest {
    private static final By TASK_FORCE = new By("taskforce", null, Set.of("task-force"));
    private static final By OFFICER = new By("officer", "H26.01", Set.of("department-officer"));
    private static final DirectiveId DIRECTIVE =
            DirectiveId.of("UBND Thành phố", new DocumentNumber("2/UBND-TH"), 2026);
    private static final TaskId PARENT = task(0);
    private static final LocalDate DUE = LocalDate.parse("2026-05-26");
    private static final LocalDate TODAY = LocalDate.parse("2026-05-20");
    private static final ReportCompletion REPORT = new ReportCompletion(null, null, null, false);
    private static final CompletionReported REPORTED =
            new CompletionReported(PARENT, TODAY, null, DUE, null);

    private static TaskId task(int clause) {
        return TaskId.of(DIRECTIVE, new Clause(String.valueOf(clause)));
    }

    private static Story<TaskCommand, Task, TaskEvent> nothing() {
        return Story.of(Definition.TASK.decider())
                .at(Instant.parse("2026-05-20T02:00:00Z"))
                .by(TASK_FORCE);
    }

    private static Story<TaskCommand, Task, TaskEvent> open(
            @Nullable Integer level, @Nullable Closing closing) {
        return nothing()
                .given(
                        new Assigned(
                                PARENT,
                                DIRECTIVE,
                                new DocumentNumber("2/UBND-TH"),
                                2026,
                                new Clause("0"),
                                LocalDate.parse("2026-05-13"),
                                "Rà soát, báo cáo",
                                new OrgId("H26.01"),
                                new PersonId("P00041"),
                                new PersonId("P00043"),
                                List.of(),
                                "26/05/2026",
                                DUE,
                                Rule.ON,
                                "2026-1",
                                false,
                                LocalDate.parse("2026-05-13"),
                                null,
                                null,
                                level == null ? null : task(9),
                                level,
                                closing,
                                null));
    }

    private static AddChild add(int child) {
        return new AddChild(task(child), null, false);
    }

    private static ChildAdded added(int child) {
        return new ChildAdded(PARENT, task(child), null, TODAY);
    }

    private static ReportWithChildren closed(int... children) {
        return new ReportWithChildren(tasks(children), null);
    }

    private static List<TaskId> tasks(int... children) {
        return IntStream.of(children).mapToObj(FamilyStoriesTest::task).toList();
    }

    /// Reported by itself.
    private static CompletionReported followed(int... children) {
        return new CompletionReported(PARENT, TODAY, null, DUE, null, null, tasks(children));
    }

    private static CompletionRejected fell(int... children) {
        return new CompletionRejected(
                PARENT, TODAY, "Nhiệm vụ con chưa hoàn thành", tasks(children));
    }

    @Test
    void a_parent_is_not_reported_complete_before_its_children_are_under_either_rule() {
        for (var closing : Closing.values()) {
            var story = open(null, closing).given(added(1), added(2));
            story.when(REPORT)
                    .thenRefused(
                            "CHILDREN_STILL_OPEN", Map.of("children", task(1) + ", " + task(2)));
            story.when(REPORT.with(List.of(task(2))))
                    .by(OFFICER)
                    .thenRefused("CHILDREN_STILL_OPEN", Map.of("children", task(1).value()));
            story.when(REPORT.with(List.of(task(2), task(1)))).by(OFFICER).then(REPORTED);
        }
    }

    @Test
    void a_task_without_children_is_reported_as_ever() {
        open(null, null).when(REPORT).by(OFFICER).then(REPORTED);
        open(null, Closing.WITH_LAST_CHILD).when(REPORT).by(OFFICER).then(REPORTED);
        open(null, Closing.WITH_LAST_CHILD).when(closed()).then();
    }

    @Test
    void with_its_last_childs_report_a_parent_is_reported_for_a_person_to_verify_and_once() {
        var story = open(null, Closing.WITH_LAST_CHILD).given(added(1), added(2));
        story.when(closed(1)).then();
        story.when(closed(1, 2)).then(followed(1, 2));
        story.when(closed(1, 2)).then();
        story.given(new CompletionRejected(PARENT, TODAY, "thiếu")).when(closed(1, 2)).then();
        story.when(REPORT.with(List.of(task(1), task(2)))).then(REPORTED);
    }

    @Test
    void one_more_child_after_a_rejection_lets_it_follow_again() {
        open(null, Closing.WITH_LAST_CHILD)
                .given(added(1), REPORTED, new CompletionRejected(PARENT, TODAY, "thiếu"))
                .given(added(2))
                .when(closed(1, 2))
                .then(followed(1, 2));
    }

    @Test
    void a_parent_is_not_late_for_the_days_its_children_wait_to_be_verified() {
        var lastReport = DUE.minusDays(1);
        open(null, Closing.WITH_LAST_CHILD)
                .given(added(1))
                .at(Instant.parse("2026-07-01T02:00:00Z"))
                .when(new ReportWithChildren(tasks(1), lastReport))
                .then(new CompletionReported(PARENT, lastReport, null, DUE, null, null, tasks(1)));
    }

    @Test
    void what_a_parent_reports_by_itself_is_dated_neither_before_it_was_given_nor_ahead() {
        var assigned = LocalDate.parse("2026-05-13");
        for (var dated : List.of(assigned.minusDays(3), TODAY.plusDays(3))) {
            var on = dated.isBefore(assigned) ? assigned : TODAY;
            open(null, Closing.WITH_LAST_CHILD)
                    .given(added(1))
                    .when(new ReportWithChildren(tasks(1), dated))
                    .then(new CompletionReported(PARENT, on, null, DUE, null, null, tasks(1)));
        }
    }

    @Test
    void a_parent_is_not_accepted_while_a_child_is_neither_completed_nor_withdrawn() {
        for (var reported : List.of(REPORTED, followed(1, 2))) {
            var story =
                    open(null, Closing.WITH_LAST_CHILD).given(added(1), added(2)).given(reported);
            story.when(new AcceptCompletion(null, false))
                    .thenRefused(
                            "CHILDREN_STILL_OPEN", Map.of("children", task(1) + ", " + task(2)));
            story.when(new AcceptCompletion(null, tasks(2), false))
                    .thenRefused("CHILDREN_STILL_OPEN", Map.of("children", task(1).value()));
            story.when(new AcceptCompletion(null, tasks(2, 1), false))
                    .then(new CompletionAccepted(PARENT, TODAY, null));
        }
    }

    @Test
    void the_past_is_accepted_as_it_was_decided_then() {
        open(null, null)
                .given(added(1), REPORTED)
                .when(new AcceptCompletion(null, true))
                .then(new CompletionAccepted(PARENT, TODAY, null));
    }

    @Test
    void a_report_that_followed_from_a_childs_falls_with_it_and_follows_again() {
        var story =
                open(null, Closing.WITH_LAST_CHILD).given(added(1), added(2)).given(followed(1, 2));
        story.when(new RejectWithChildren(tasks(3))).then();
        story.when(new RejectWithChildren(tasks(2))).by(OFFICER).thenRefused("NOT_YOUR_ROLE");
        story.by(TASK_FORCE).when(new RejectWithChildren(tasks(2))).then(fell(2));
        story.when(new RejectWithChildren(tasks(2))).then();
        story.when(closed(1, 2)).then(followed(1, 2));
        story.when(new AcceptCompletion(null, tasks(1, 2), false)).thenAccepted();
        story.when(new RejectWithChildren(tasks(2))).then();
    }

    @Test
    void a_report_that_somebody_made_is_a_persons_to_reject() {
        open(null, Closing.WITH_LAST_CHILD)
                .given(added(1), REPORTED)
                .when(new RejectWithChildren(tasks(1)))
                .then();
        nothing().when(new RejectWithChildren(tasks(1))).thenRefused("UNKNOWN_TASK");
    }

    @Test
    void a_parent_that_closes_by_hand_is_left_to_its_unit() {
        open(null, Closing.BY_HAND).given(added(1)).when(closed(1)).then();
        open(null, null).given(added(1)).when(closed(1)).then();
    }

    @Test
    void the_rule_may_be_said_with_a_child() {
        var add = new AddChild(task(1), Closing.WITH_LAST_CHILD, false);
        var story =
                open(null, null)
                        .when(add)
                        .then(new ChildAdded(PARENT, task(1), Closing.WITH_LAST_CHILD, TODAY));
        story.when(add(2)).then(added(2));
        story.when(closed(1, 2)).then(followed(1, 2));
    }

    @Test
    void only_an_open_task_takes_a_child_and_each_once() {
        open(null, null).when(add(1)).then(added(1)).when(add(1)).then();
        nothing().when(add(1)).thenRefused("UNKNOWN_TASK");
        open(null, null).given(REPORTED).when(add(1)).thenRefused("AWAITING_VERIFICATION");
        open(null, null)
                .given(REPORTED, new CompletionAccepted(PARENT, TODAY, null))
                .when(add(1))
                .thenRefused("TASK_CLOSED");
        open(null, null)
                .given(new Withdrawn(PARENT, TODAY, null, null, null))
                .when(add(1))
                .thenRefused("TASK_CLOSED");
    }

    @Test
    void tasks_are_divided_down_to_the_third_level_and_into_two_hundred_parts() {
        open(1, null).when(add(1)).then(added(1));
        open(2, null)
                .when(add(1))
                .thenRefused("CHILD_TOO_DEEP", Map.of("field", "parent", "levels", "3"));
        var many = IntStream.rangeClosed(1, 200).mapToObj(FamilyStoriesTest::added).toList();
        open(null, null).given(many).when(add(201)).thenRefused("LIST_TOO_LONG");
        assertThat(many).hasSize(200);
    }

    @Test
    void only_the_task_force_divides_a_task() {
        open(null, null).when(add(1)).by(OFFICER).thenRefused("NOT_YOUR_ROLE");
        open(null, Closing.WITH_LAST_CHILD)
                .given(added(1))
                .when(closed(1))
                .by(OFFICER)
                .thenRefused("NOT_YOUR_ROLE");
    }

    @Test
    void what_is_closed_has_nothing_to_report() {
        nothing().when(closed(1)).thenRefused("UNKNOWN_TASK");
        open(null, Closing.WITH_LAST_CHILD)
                .given(added(1), new Withdrawn(PARENT, TODAY, null, null, null))
                .when(closed(1))
                .then();
    }
}

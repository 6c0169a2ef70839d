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
import dondoc.task.domain.work.Holder;
import dondoc.task.domain.work.ReturnKind;
import dondoc.task.domain.work.Task;
import dondoc.task.domain.work.TaskCommand;
import dondoc.task.domain.work.TaskCommand.Acknowledge;
import dondoc.task.domain.work.TaskCommand.AskReturn;
import dondoc.task.domain.work.TaskCommand.BringDeadlineForward;
import dondoc.task.domain.work.TaskCommand.Contribute;
import dondoc.task.domain.work.TaskCommand.DecideReturn;
import dondoc.task.domain.work.TaskCommand.HandOver;
import dondoc.task.domain.work.TaskCommand.RevokeAcceptance;
import dondoc.task.domain.work.TaskCommand.Star;
import dondoc.task.domain.work.TaskCommand.UpdateProgress;
import dondoc.task.domain.work.TaskEvent;
import dondoc.task.domain.work.TaskEvent.AcceptanceRevoked;
import dondoc.task.domain.work.TaskEvent.Acknowledged;
import dondoc.task.domain.work.TaskEvent.Assigned;
import dondoc.task.domain.work.TaskEvent.CompletionAccepted;
import dondoc.task.domain.work.TaskEvent.CompletionReported;
import dondoc.task.domain.work.TaskEvent.Contributed;
import dondoc.task.domain.work.TaskEvent.DeadlineBroughtForward;
import dondoc.task.domain.work.TaskEvent.HandedOver;
import dondoc.task.domain.work.TaskEvent.ProgressUpdated;
import dondoc.task.domain.work.TaskEvent.ReturnAsked;
import dondoc.task.domain.work.TaskEvent.ReturnDecided;
import dondoc.task.domain.work.TaskEvent.Starred;
import dondoc.task.domain.work.TaskEvent.Withdrawn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whose a task is, who helps with it, and what is decided about that.
class HolderStoriesTest {
    private static final By TASK_FORCE = new By("taskforce", null, Set.of("task-force"));
    private static final By OFFICER = new By("officer", "H26.01", Set.of("department-officer"));
    private static final By SUCCESSOR = new By("next", "H26.02", Set.of("department-officer"));
    private static final By COORDINATOR = new By("helper", "H26.03", Set.of("department-officer"));
    private static final By STRANGER = new By("other", "H26.04", Set.of("department-officer"));
    private static final By ADMINISTRATOR = new By("admin", null, Set.of("administrator"));
    private static final DirectiveId DIRECTIVE =
            DirectiveId.of("UBND Thành phố", new DocumentNumber("2/UBND-TH"), 2026);
    private static final TaskId TASK = TaskId.of(DIRECTIVE, new Clause("1"));
    private static final LocalDate DUE = LocalDate.parse("2026-05-26");
    private static final LocalDate TODAY = LocalDate.parse("2026-05-20");
    private static final OrgId HELPER = new OrgId("H26.03");
    private static final Holder HOLDER = holder("H26.01", "P00041", "P00043");
    private static final Holder NEXT = holder("H26.02", "P00011", "P00013");

    private static Holder holder(String lead, String leader, String officer) {
        return new Holder(new OrgId(lead), new PersonId(leader), new PersonId(officer));
    }

    private static Story<TaskCommand, Task, TaskEvent> nothing() {
        return Story.of(Definition.TASK.decider()).at(Instant.parse(TODAY + "T02:00:00Z"));
    }

    private static Story<TaskCommand, Task, TaskEvent> open() {
        return assigned(DUE, Rule.WORKING_DAYS);
    }

    private static Story<TaskCommand, Task, TaskEvent> assigned(
            @Nullable LocalDate due, Rule rule) {
        return nothing()
                .given(
                        new Assigned(
                                TASK,
                                DIRECTIVE,
                                new DocumentNumber("2/UBND-TH"),
                                2026,
                                new Clause("1"),
                                LocalDate.parse("2026-05-13"),
                                "Rà soát, báo cáo",
                                HOLDER.lead(),
                                HOLDER.leader(),
                                HOLDER.officer(),
                                List.of(HELPER),
                                "Trong 9 ngày làm việc",
                                due,
                                rule,
                                "2026-1",
                                false,
                                LocalDate.parse("2026-05-13"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null));
    }

    private static Story<TaskCommand, Task, TaskEvent> pending() {
        return open().given(new CompletionReported(TASK, TODAY, "690/BC", DUE, null));
    }

    private static Story<TaskCommand, Task, TaskEvent> completed() {
        return pending().given(new CompletionAccepted(TASK, TODAY, null));
    }

    private static Story<TaskCommand, Task, TaskEvent> withdrawn() {
        return open().given(new Withdrawn(TASK, TODAY, null, null, null));
    }

    private static HandOver handOver(Holder to) {
        return new HandOver(to, null, "20/NQ", "sáp nhập", false);
    }

    private static HandedOver handedOver(Holder from, Holder to) {
        return new HandedOver(TASK, from, to, TODAY, "20/NQ", "sáp nhập");
    }

    private static AskReturn askReturn() {
        return new AskReturn(
                ReturnKind.NOT_OUR_FUNCTION, "không thuộc chức năng", NEXT.lead(), false);
    }

    private static ReturnAsked returnAsked(int request) {
        return new ReturnAsked(
                TASK,
                request,
                ReturnKind.NOT_OUR_FUNCTION,
                TODAY,
                "không thuộc chức năng",
                NEXT.lead());
    }

    private static DecideReturn decide(@Nullable Integer request, boolean accepted) {
        return new DecideReturn(request, accepted, "vì", null, false);
    }

    private static RevokeAcceptance revoke(@Nullable String reason) {
        return new RevokeAcceptance(reason, "9/KL", false);
    }

    private static Contribute contribution(OrgId unit) {
        return new Contribute(unit, "đã gửi số liệu", List.of("https://hanoi.gov.vn/1"), false);
    }

    private static BringDeadlineForward forward(LocalDate to) {
        return new BringDeadlineForward(to, DIRECTIVE, "45/UBND", null, false);
    }

    // handover

    @Test
    void the_task_force_hands_a_task_over_and_the_days_before_stay_the_old_holders() {
        open().when(handOver(NEXT)).by(TASK_FORCE).then(handedOver(HOLDER, NEXT));
        pending().when(handOver(NEXT)).by(TASK_FORCE).then(handedOver(HOLDER, NEXT));
    }

    @Test
    void another_person_of_the_same_unit_takes_over_too() {
        var colleague = holder("H26.01", "P00041", "P00044");
        open().when(handOver(colleague)).by(TASK_FORCE).then(handedOver(HOLDER, colleague));
    }

    @Test
    void the_same_holder_again_is_refused() {
        open().when(handOver(HOLDER)).by(TASK_FORCE).thenRefused("SAME_HOLDER");
        open().given(handedOver(HOLDER, NEXT))
                .when(handOver(NEXT))
                .by(TASK_FORCE)
                .thenRefused("SAME_HOLDER");
    }

    @Test
    void what_is_meant_for_one_units_tasks_takes_no_other() {
        var ofTheFirst = new HandOver(NEXT, HOLDER.lead(), null, null, false);
        assertThat(open().when(ofTheFirst).by(TASK_FORCE).thenAccepted()).hasSize(1);
        open().given(handedOver(HOLDER, holder("H26.05", "P1", "P2")))
                .when(ofTheFirst)
                .by(TASK_FORCE)
                .thenRefused("HELD_BY_ANOTHER_UNIT", Map.of("unit", "H26.05"));
    }

    @Test
    void after_a_handover_the_new_unit_works_and_the_old_one_does_not() {
        var story = open().given(handedOver(HOLDER, NEXT));
        var update = new UpdateProgress(40, null, false);
        story.when(update).by(OFFICER).thenRefused("NOT_THE_LEAD_UNIT", Map.of());
        assertThat(story.when(update).by(SUCCESSOR).thenAccepted()).hasSize(1);
    }

    @Test
    void a_closed_or_unknown_task_is_not_handed_over() {
        completed().when(handOver(NEXT)).by(TASK_FORCE).thenRefused("TASK_CLOSED");
        withdrawn().when(handOver(NEXT)).by(TASK_FORCE).thenRefused("TASK_CLOSED");
        nothing().when(handOver(NEXT)).by(TASK_FORCE).thenRefused("UNKNOWN_TASK");
    }

    // revocation

    @Test
    void a_revoked_acceptance_opens_the_task_again() {
        var story = completed().when(revoke("kiểm tra chưa xong")).by(TASK_FORCE);
        story.then(new AcceptanceRevoked(TASK, TODAY, "kiểm tra chưa xong", "9/KL"));
        assertThat(story.when(new UpdateProgress(90, null, false)).thenAccepted()).hasSize(1);
    }

    @Test
    void only_a_completed_tasks_acceptance_is_revoked_and_only_once() {
        var revoked = new AcceptanceRevoked(TASK, TODAY, "x", null);
        completed().given(revoked).when(revoke("x")).by(TASK_FORCE).thenRefused("NOT_COMPLETED");
        open().when(revoke("x")).by(TASK_FORCE).thenRefused("NOT_COMPLETED");
        pending().when(revoke("x")).by(TASK_FORCE).thenRefused("NOT_COMPLETED");
        withdrawn().when(revoke("x")).by(TASK_FORCE).thenRefused("TASK_CLOSED");
        nothing().when(revoke("x")).by(TASK_FORCE).thenRefused("UNKNOWN_TASK");
        completed().when(revoke(" ")).by(TASK_FORCE).thenRefused("TEXT_MISSING");
    }

    @Test
    void a_task_that_is_open_again_is_reported_and_accepted_anew() {
        var again =
                completed()
                        .given(
                                new AcceptanceRevoked(TASK, TODAY, "x", null),
                                new CompletionReported(TASK, TODAY, "691/BC", DUE, null));
        assertThat(
                        again.when(new TaskCommand.AcceptCompletion(null, false))
                                .by(TASK_FORCE)
                                .thenAccepted())
                .hasSize(1);
    }

    // acknowledgement and return

    @Test
    void the_lead_unit_takes_its_task_once_and_a_new_holder_anew() {
        var taken = new Acknowledged(TASK, TODAY, null);
        var acknowledge = new Acknowledge(null, false);
        open().when(acknowledge).by(OFFICER).then(taken);
        open().given(taken).when(acknowledge).by(OFFICER).thenRefused("ALREADY_ACKNOWLEDGED");
        open().given(taken, handedOver(HOLDER, NEXT))
                .when(acknowledge)
                .by(SUCCESSOR)
                .then(new Acknowledged(TASK, TODAY, null));
    }

    @Test
    void one_return_is_asked_for_at_a_time_and_the_clock_runs() {
        open().when(askReturn()).by(OFFICER).then(returnAsked(1));
        open().given(returnAsked(1))
                .when(askReturn())
                .by(OFFICER)
                .thenRefused("RETURN_ALREADY_ASKED", Map.of("request", "1"));
        var decided = new ReturnDecided(TASK, 1, false, TODAY, "vì", null);
        open().given(returnAsked(1), decided).when(askReturn()).by(OFFICER).then(returnAsked(2));
        open().given(returnAsked(1))
                .when(new TaskCommand.ReportCompletion(TODAY, "690/BC", null, false))
                .by(OFFICER)
                .then(new CompletionReported(TASK, TODAY, "690/BC", DUE, null));
    }

    @Test
    void a_return_takes_a_reason_and_a_task_that_is_neither_reported_nor_closed() {
        open().when(new AskReturn(ReturnKind.RETURNED, " ", null, false))
                .by(OFFICER)
                .thenRefused("TEXT_MISSING");
        pending().when(askReturn()).by(OFFICER).thenRefused("AWAITING_VERIFICATION");
        completed().when(askReturn()).by(OFFICER).thenRefused("TASK_CLOSED");
        withdrawn().when(askReturn()).by(OFFICER).thenRefused("TASK_CLOSED");
    }

    @Test
    void the_task_force_decides_the_return_that_waits() {
        var story = open().given(returnAsked(1));
        story.when(decide(null, false))
                .by(TASK_FORCE)
                .then(new ReturnDecided(TASK, 1, false, TODAY, "vì", null));
        story.when(decide(1, true)).by(TASK_FORCE).thenRefused("UNKNOWN_RETURN_REQUEST");
        open().given(returnAsked(1))
                .when(decide(1, true))
                .by(TASK_FORCE)
                .then(new ReturnDecided(TASK, 1, true, TODAY, "vì", null));
    }

    @Test
    void what_does_not_wait_is_not_decided() {
        var story = open().given(returnAsked(1));
        open().when(decide(null, true)).by(TASK_FORCE).thenRefused("UNKNOWN_RETURN_REQUEST");
        story.when(decide(2, true)).by(TASK_FORCE).thenRefused("UNKNOWN_RETURN_REQUEST");
        story.when(new DecideReturn(1, false, null, null, false))
                .by(TASK_FORCE)
                .thenRefused("TEXT_MISSING");
        story.when(decide(1, true)).by(OFFICER).thenRefused("NOT_YOUR_ROLE");
    }

    @Test
    void a_return_request_goes_with_its_holder_and_with_the_closing_of_the_task() {
        open().given(returnAsked(1), handedOver(HOLDER, NEXT))
                .when(decide(1, true))
                .by(TASK_FORCE)
                .thenRefused("UNKNOWN_RETURN_REQUEST");
        open().given(
                        returnAsked(1),
                        new CompletionReported(TASK, TODAY, "690/BC", DUE, null),
                        new CompletionAccepted(TASK, TODAY, null),
                        new AcceptanceRevoked(TASK, TODAY, "x", null))
                .when(decide(1, true))
                .by(TASK_FORCE)
                .thenRefused("UNKNOWN_RETURN_REQUEST");
    }

    // evidence

    @Test
    void evidence_is_kept_as_given() {
        var links = List.of("https://hanoi.gov.vn/van-ban?id=1#2", "https://[2001:db8::1]/a");
        open().when(new UpdateProgress(40, null, links, false))
                .by(OFFICER)
                .then(new ProgressUpdated(TASK, 40, null, links));
        open().when(new TaskCommand.ReportCompletion(null, null, null, links, false))
                .by(OFFICER)
                .then(new CompletionReported(TASK, TODAY, null, DUE, null, links, null));
    }

    @Test
    void evidence_is_https_and_well_formed_and_bounded() {
        for (var link :
                List.of(
                        "http://hanoi.gov.vn/1",
                        "javascript:alert(1)",
                        "https:/hanoi.gov.vn",
                        "https://",
                        "https://ha noi.gov.vn",
                        "https://kim:secret@hanoi.gov.vn/",
                        "//hanoi.gov.vn/1",
                        "",
                        "https://hanoi.gov.vn/" + "a".repeat(480))) {
            for (var command :
                    List.of(
                            new UpdateProgress(40, null, List.of(link), false),
                            new TaskCommand.ReportCompletion(
                                    null, null, null, List.of(link), false))) {
                open().when(command)
                        .by(OFFICER)
                        .thenRefused(
                                "BAD_EVIDENCE_LINK", Map.of("field", "evidence", "longest", "500"));
            }
        }
        open().when(
                        new UpdateProgress(
                                40, null, Collections.nCopies(11, "https://hanoi.gov.vn/1"), false))
                .by(OFFICER)
                .thenRefused("TOO_MANY_EVIDENCE_LINKS", Map.of("field", "evidence", "most", "10"));
    }

    // coordinators

    @Test
    void a_coordinator_contributes_and_does_nothing_else() {
        open().when(contribution(HELPER))
                .by(COORDINATOR)
                .then(
                        new Contributed(
                                TASK,
                                HELPER,
                                TODAY,
                                "đã gửi số liệu",
                                List.of("https://hanoi.gov.vn/1")));
        for (var command :
                List.of(
                        new UpdateProgress(1, null, false),
                        new Acknowledge(null, false),
                        askReturn(),
                        new TaskCommand.ReportCompletion(null, null, null, false))) {
            open().when(command).by(COORDINATOR).thenRefused("NOT_THE_LEAD_UNIT", Map.of());
        }
    }

    @Test
    void a_coordinator_that_takes_the_task_over_works_and_helps_no_more() {
        var story = open().given(handedOver(HOLDER, holder("H26.03", "P00021", "P00023")));
        story.when(contribution(HELPER)).by(COORDINATOR).thenRefused("NOT_A_COORDINATOR");
        assertThat(story.when(new Acknowledge(null, false)).thenAccepted()).hasSize(1);
    }

    @Test
    void nobody_else_contributes_and_nobody_for_another() {
        open().when(contribution(HOLDER.lead()))
                .by(OFFICER)
                .thenRefused("NOT_A_COORDINATOR", Map.of());
        open().when(contribution(new OrgId("H26.04")))
                .by(STRANGER)
                .thenRefused("NOT_A_COORDINATOR", Map.of());
        for (var who : List.of(OFFICER, STRANGER)) {
            open().when(contribution(HELPER)).by(who).thenRefused("NOT_A_COORDINATOR", Map.of());
        }
        nothing().when(contribution(HELPER)).by(COORDINATOR).thenRefused("NOT_A_COORDINATOR");
        completed().when(contribution(HELPER)).by(COORDINATOR).thenRefused("TASK_CLOSED");
        open().when(contribution(NEXT.lead()))
                .by(TASK_FORCE)
                .thenRefused("NOT_A_COORDINATOR", Map.of("field", "unit"));
        assertThat(open().when(contribution(HELPER)).by(TASK_FORCE).thenAccepted()).hasSize(1);
    }

    // deadline brought forward, star

    @Test
    void a_directive_brings_the_due_date_forward_not_before_its_own_day() {
        for (var to : List.of(TODAY, DUE.minusDays(1))) {
            open().when(forward(to))
                    .by(TASK_FORCE)
                    .then(
                            new DeadlineBroughtForward(
                                    TASK, DUE, to, TODAY, DIRECTIVE, "45/UBND", null));
        }
        open().when(forward(DUE)).by(TASK_FORCE).thenRefused("NOT_EARLIER");
        open().when(forward(TODAY.minusDays(1))).by(TASK_FORCE).thenRefused("NEW_DUE_IN_THE_PAST");
        assigned(null, Rule.NONE).when(forward(DUE)).by(TASK_FORCE).thenRefused("NOT_EARLIER");
        completed().when(forward(TODAY)).by(TASK_FORCE).thenRefused("TASK_CLOSED");
    }

    @Test
    void a_report_after_the_notice_meets_the_earlier_date_and_the_calendar_moves_it_no_more() {
        var story =
                open().given(
                                new DeadlineBroughtForward(
                                        TASK, DUE, DUE.minusDays(2), TODAY, DIRECTIVE, null, null));
        story.when(new TaskCommand.ReprojectDeadline(DUE.plusDays(1), "2026-2", "5678/TB"))
                .by(ADMINISTRATOR)
                .then();
        story.when(
                        new TaskCommand.GrantExtension(
                                DUE.minusDays(1),
                                null,
                                "x",
                                null,
                                null,
                                Authority.TASK_FORCE,
                                null,
                                false))
                .by(TASK_FORCE)
                .thenAccepted();
        open().given(
                        new DeadlineBroughtForward(
                                TASK, DUE, DUE.minusDays(2), TODAY, DIRECTIVE, null, null))
                .when(new TaskCommand.ReportCompletion(null, null, null, false))
                .by(OFFICER)
                .then(new CompletionReported(TASK, TODAY, null, DUE.minusDays(2), null));
    }

    @Test
    void a_star_is_given_and_taken_and_the_same_again_is_nothing() {
        var story = open().when(new Star(true, "15/TB", false)).by(TASK_FORCE);
        story.then(new Starred(TASK, true, TODAY, "15/TB"));
        story.when(new Star(true, null, false)).then();
        story.when(new Star(false, null, false)).then(new Starred(TASK, false, TODAY, null));
        completed().when(new Star(true, null, false)).by(TASK_FORCE).thenRefused("TASK_CLOSED");
    }

    @Test
    void what_the_task_force_decides_nobody_else_does() {
        for (var task : List.of(nothing(), open(), pending(), completed())) {
            for (var command :
                    List.of(
                            handOver(NEXT),
                            decide(1, true),
                            revoke("x"),
                            forward(TODAY),
                            new Star(true, null, false))) {
                for (var who : List.of(OFFICER, COORDINATOR, STRANGER, ADMINISTRATOR)) {
                    task.when(command).by(who).thenRefused("NOT_YOUR_ROLE", Map.of());
                }
            }
            task.when(new Acknowledge(null, false))
                    .by(STRANGER)
                    .thenRefused("NOT_THE_LEAD_UNIT", Map.of());
            task.when(askReturn()).by(STRANGER).thenRefused("NOT_THE_LEAD_UNIT", Map.of());
        }
    }
}

package dondoc.task.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.By;
import dondoc.eventsourcing.test.Story;
import dondoc.task.application.Definition;
import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.SeriesId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.calendar.CalendarHistory;
import dondoc.task.domain.deadline.Rule;
import dondoc.task.domain.extension.ExtensionReason;
import dondoc.task.domain.family.Closing;
import dondoc.task.domain.family.Kinship;
import dondoc.task.domain.series.Period;
import dondoc.task.domain.work.Authority;
import dondoc.task.domain.work.Holder;
import dondoc.task.domain.work.ReturnKind;
import dondoc.task.domain.work.Source;
import dondoc.task.domain.work.TaskCommand;
import dondoc.task.domain.work.TaskCommand.AcceptCompletion;
import dondoc.task.domain.work.TaskCommand.Assign;
import dondoc.task.domain.work.TaskCommand.GrantExtension;
import dondoc.task.domain.work.TaskCommand.RefuseExtension;
import dondoc.task.domain.work.TaskCommand.RejectCompletion;
import dondoc.task.domain.work.TaskCommand.ReportCompletion;
import dondoc.task.domain.work.TaskCommand.ReprojectDeadline;
import dondoc.task.domain.work.TaskCommand.RequestExtension;
import dondoc.task.domain.work.TaskCommand.UpdateProgress;
import dondoc.task.domain.work.TaskCommand.Withdraw;
import dondoc.task.domain.work.TaskEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Events as the rules decide them and the vocabulary writes them, held against their schemas.
class WrittenTest {
    private static final By EVERYBODY =
            new By("somebody", "H26.01", Set.of("task-force", "administrator", "migration"));
    private static final Instant NOW = Instant.parse("2026-05-20T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-05-20");
    private static final LocalDate DUE = LocalDate.parse("2026-05-26");
    private static final String LONG = "ă".repeat(4_000);

    private final Schemas schemas = Schemas.ofTheTaskService();
    private final Set<String> written = new TreeSet<>();

    @Test
    void every_task_event_is_written_as_its_schema_promises() {
        live();
        thePast();
        theLongest();
        assertThat(written).isEqualTo(new TreeSet<>(Definition.TASK.events().types()));
    }

    private void live() {
        happens(
                assign(DUE, Rule.WORKING_DAYS, "Rà soát", null, null, false),
                new UpdateProgress(40, null, false),
                new UpdateProgress(null, "đang làm", false),
                new ReprojectDeadline(DUE.plusDays(1), "2026-2", "5678/TB-BNV"),
                new RequestExtension(DUE.plusDays(9), "chờ ý kiến", false),
                new RefuseExtension(1, "không đủ căn cứ", false),
                new RequestExtension(
                        DUE.plusDays(9), "chờ ý kiến", ExtensionReason.AWAITING_SUPERIOR, false),
                new GrantExtension(
                        DUE.plusDays(9),
                        2,
                        null,
                        "chờ ý kiến",
                        ExtensionReason.AWAITING_SUPERIOR,
                        Authority.TASK_FORCE,
                        null,
                        false),
                new ReportCompletion(null, null, null, false),
                new RejectCompletion("thiếu phụ lục", false),
                new ReportCompletion(TODAY, "690/BC", "xong", false),
                new AcceptCompletion(null, false));
        happens(
                assign(null, Rule.NONE, "Rà soát", null, null, false),
                new GrantExtension(
                        DUE, null, "9/UBND", null, null, Authority.CHAIRMAN, null, false),
                new Withdraw(null, null, null, null, false));
        holding();
        waiting();
        family();
    }

    private void family() {
        var child =
                TaskId.of(DirectiveId.of("UBND", new DocumentNumber("1"), 2026), new Clause("1"));
        happens(assign(Kinship.under(child, 2, Closing.BY_HAND)));
        happens(
                assign(Kinship.closing(Closing.WITH_LAST_CHILD)),
                new TaskCommand.AddChild(child, null, false),
                new TaskCommand.ReportWithChildren(List.of(child), TODAY),
                new TaskCommand.RejectWithChildren(List.of(child)),
                new TaskCommand.ReportWithChildren(List.of(child), null));
        var directive = DirectiveId.of("UBND", new DocumentNumber("1"), 2026);
        var series = SeriesId.of(directive, new Clause("1"), new OrgId("H26.01"));
        var period = new Period(series, "2026-05", LocalDate.parse("2026-05-01"));
        happens(assign(Kinship.of(period)));
        happens(
                assign(DUE, Rule.ON, "Rà soát", null, null, false),
                new TaskCommand.AddChild(child, Closing.WITH_LAST_CHILD, false));
    }

    private void holding() {
        var other = new OrgId("H26.02");
        var links = List.of("https://hanoi.gov.vn/a", "HTTPS://hanoi.gov.vn/b");
        happens(
                assign(DUE, Rule.ON, "Rà soát", null, null, false),
                new TaskCommand.Acknowledge(null, false),
                new TaskCommand.AskReturn(ReturnKind.RETURNED, "không đủ người", null, false),
                new TaskCommand.DecideReturn(null, false, "vẫn làm", null, false),
                new TaskCommand.AskReturn(ReturnKind.NOT_OUR_FUNCTION, LONG, other, false),
                new TaskCommand.DecideReturn(2, true, null, LONG, false),
                new TaskCommand.HandOver(
                        new Holder(
                                new OrgId("H26.03"),
                                new PersonId("P00021"),
                                new PersonId("P00023")),
                        null,
                        LONG,
                        LONG,
                        false),
                new TaskCommand.Acknowledge(LONG, false),
                new TaskCommand.Contribute(other, LONG, links, false),
                new TaskCommand.Contribute(other, "góp ý", List.of(), false),
                new TaskCommand.BringDeadlineForward(
                        DUE.minusDays(1),
                        DirectiveId.of("UBND Thành phố", new DocumentNumber("9/UBND-TH"), 2026),
                        LONG,
                        null,
                        false),
                new TaskCommand.Star(true, null, false),
                new TaskCommand.Star(false, LONG, false),
                new UpdateProgress(50, null, links, false),
                new ReportCompletion(TODAY, "690/BC", null, links, false),
                new AcceptCompletion(null, false),
                new TaskCommand.RevokeAcceptance(LONG, null, false));
    }

    private void waiting() {
        var calendar = CalendarHistory.NONE.inForce();
        happens(
                assign(DUE, Rule.ON, "Rà soát", null, null, false),
                new TaskCommand.Suspend("Bộ Xây dựng", null, null, false),
                new TaskCommand.Resume(calendar, null, null, false),
                new TaskCommand.Suspend(LONG, LONG, LONG, false),
                new TaskCommand.Resume(calendar, LONG, LONG, false));
        happens(
                assign(null, Rule.NONE, "Rà soát", null, null, false),
                new TaskCommand.Suspend("Bộ Xây dựng", null, null, false),
                new TaskCommand.Resume(calendar, null, null, false));
    }

    private void thePast() {
        happens(
                assign(null, Rule.NONE, "Rà soát", "=1+1", new Source("ab".repeat(32), 7), true),
                new RequestExtension(DUE, null, true),
                new RefuseExtension(null, null, true),
                new GrantExtension(DUE, null, null, null, null, Authority.TASK_FORCE, null, true),
                new ReportCompletion(TODAY.minusDays(2), null, null, true),
                new RejectCompletion(null, true),
                new Withdraw(TODAY.minusDays(1), null, null, null, true));
    }

    private void theLongest() {
        happens(
                assign(DUE, Rule.ON, LONG, LONG, null, false),
                new UpdateProgress(100, LONG, false),
                new RequestExtension(DUE.plusDays(1), LONG, false),
                new GrantExtension(
                        DUE.plusDays(1),
                        null,
                        LONG,
                        LONG,
                        ExtensionReason.PUBLIC_CONSULTATION,
                        Authority.CHAIRMAN,
                        null,
                        false),
                new ReportCompletion(TODAY, LONG, LONG, false),
                new RejectCompletion(LONG, false),
                new ReportCompletion(TODAY, LONG, LONG, false),
                new AcceptCompletion(LONG, false));
    }

    private void happens(TaskCommand... commands) {
        var story = Story.of(Definition.TASK.decider()).by(EVERYBODY).at(NOW);
        for (var command : commands) {
            var events = story.when(command).thenAccepted();
            assertThat(events).as("%s", command).hasSize(1);
            events.forEach(this::keepsItsPromise);
        }
    }

    private void keepsItsPromise(TaskEvent event) {
        var type = Definition.TASK.events().typeOf(event);
        var body = Definition.TASK.events().write(event);
        assertThat(schemas.faults(type, body))
                .as("%s %s", type, new String(body, StandardCharsets.UTF_8))
                .isEmpty();
        written.add(type);
    }

    private static Assign assign(Kinship kin) {
        return assign(DUE, Rule.ON, "Rà soát", null, null, kin, false);
    }

    private static Assign assign(
            @Nullable LocalDate due,
            Rule rule,
            String content,
            @Nullable String remark,
            @Nullable Source source,
            boolean history) {
        return assign(due, rule, content, remark, source, null, history);
    }

    private static Assign assign(
            @Nullable LocalDate due,
            Rule rule,
            String content,
            @Nullable String remark,
            @Nullable Source source,
            @Nullable Kinship kin,
            boolean history) {
        var number = new DocumentNumber("2/UBND-TH");
        var directive = DirectiveId.of("UBND Thành phố", number, 2026);
        var clause = new Clause("1");
        return new Assign(
                TaskId.of(directive, clause),
                directive,
                number,
                2026,
                clause,
                LocalDate.parse("2026-05-13"),
                content,
                new OrgId("H26.01"),
                new PersonId("P00041"),
                new PersonId("P00043"),
                List.of(new OrgId("H26.02")),
                rule == Rule.NONE ? "" : "Trong 9 ngày làm việc",
                due,
                rule,
                "2026-1",
                false,
                LocalDate.parse("2026-05-13"),
                remark,
                source,
                kin,
                history);
    }
}

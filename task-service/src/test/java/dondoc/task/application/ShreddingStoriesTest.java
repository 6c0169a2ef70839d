package dondoc.task.application;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.By;
import dondoc.eventsourcing.Json;
import dondoc.eventsourcing.test.Story;
import dondoc.task.domain.Clause;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.FanOutId;
import dondoc.task.domain.OrgId;
import dondoc.task.domain.PacketId;
import dondoc.task.domain.PersonId;
import dondoc.task.domain.TaskId;
import dondoc.task.domain.TypedTexts;
import dondoc.task.domain.deadline.Rule;
import dondoc.task.domain.directive.Charge;
import dondoc.task.domain.directive.DirectiveCommand;
import dondoc.task.domain.directive.DirectiveCommand.AssignClause;
import dondoc.task.domain.directive.DirectiveCommand.ClassifyDirective;
import dondoc.task.domain.directive.DirectiveCommand.CorrectDirective;
import dondoc.task.domain.directive.DirectiveCommand.RecallDirective;
import dondoc.task.domain.directive.DirectiveCommand.RegisterDirective;
import dondoc.task.domain.directive.DirectiveCommand.ReplaceDirective;
import dondoc.task.domain.directive.DirectiveCommand.ReportDelivery;
import dondoc.task.domain.directive.DirectiveCommand.ShredDirective;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.directive.DirectiveEvent;
import dondoc.task.domain.directive.DirectiveEvent.ClauseAssigned;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveCorrected;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveRecalled;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveRegistered;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveShredded;
import dondoc.task.domain.directive.Share;
import dondoc.task.domain.directive.Shredding;
import dondoc.task.domain.directive.SourceKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A secret directive that slipped in (domain.md, edge case 11).
class ShreddingStoriesTest {
    private static final By ADMINISTRATOR = new By("admin", null, Set.of("administrator"));
    private static final By TASK_FORCE = new By("taskforce", null, Set.of("task-force"));
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final DocumentNumber NUMBER = new DocumentNumber("2/UBND-TH");
    private static final DirectiveId DIRECTIVE = DirectiveId.of("UBND Thành phố", NUMBER, 2026);
    private static final PacketId PACKET = PacketId.of("000.00.00.H26", "p1");
    private static final ShredDirective SHRED = new ShredDirective("12/TB-VP", "đăng ký nhầm");
    private static final DirectiveShredded SHREDDED =
            new DirectiveShredded(DIRECTIVE, TODAY, "12/TB-VP", "đăng ký nhầm", null);

    private static DirectiveRegistered registered() {
        return new DirectiveRegistered(
                DIRECTIVE,
                NUMBER,
                2026,
                TODAY.minusDays(7),
                "UBND Thành phố",
                "người ký mật",
                "Công văn",
                "trích yếu mật",
                "Thường",
                null,
                SourceKind.ORAL,
                null,
                "văn bản xác nhận mật",
                null,
                PACKET);
    }

    private static ClauseAssigned clause() {
        var charge =
                new Charge(
                        new Clause("4"),
                        "nội dung mật",
                        List.of(),
                        "",
                        null,
                        Rule.NONE,
                        "2026-1",
                        false,
                        "ghi chú mật");
        var lead = new OrgId("H26.201");
        var share =
                new Share(
                        TaskId.of(DIRECTIVE, new Clause("4"), lead),
                        lead,
                        new PersonId("P00001"),
                        new PersonId("P00002"));
        return new ClauseAssigned(
                DIRECTIVE, FanOutId.of(DIRECTIVE, "4"), charge, List.of(share), TODAY);
    }

    private static Story<DirectiveCommand, DirectiveEntry, DirectiveEvent> story() {
        return Story.of(Definition.DIRECTIVE.decider())
                .at(Instant.parse("2026-05-20T02:00:00Z"))
                .by(ADMINISTRATOR);
    }

    @Test
    void it_is_decided_once_by_an_administrator_whatever_became_of_the_directive() {
        var story = story().given(registered()).when(SHRED).then(SHREDDED);
        story.when(SHRED).then();
        story.when(new ShredDirective("13/TB-VP", "lại"))
                .thenRefused(
                        "DIRECTIVE_SHREDDED",
                        Map.of("directive", DIRECTIVE.value(), "on", TODAY.toString()));
        story().given(registered(), new DirectiveRecalled(DIRECTIVE, TODAY, "1", null, null))
                .when(SHRED)
                .then(SHREDDED);
        story().given(registered(), clause()).when(SHRED).then(SHREDDED);
    }

    @Test
    void nobody_else_may_and_there_must_be_a_directive() {
        for (var role : List.of("task-force", "migration", "department-officer", "leadership")) {
            story().given(registered())
                    .when(SHRED)
                    .by(new By("somebody", null, Set.of(role)))
                    .thenRefused("NOT_YOUR_ROLE");
        }
        story().when(SHRED).thenRefused("UNKNOWN_DIRECTIVE");
    }

    @Test
    void nothing_more_is_said_of_it() {
        var r = registered();
        for (var wish :
                List.of(
                        register(r, false),
                        register(r, true),
                        new ClassifyDirective(SourceKind.DOCUMENT, "Đô thị", null, null, false),
                        new RecallDirective(null, "1", null, null, false),
                        new RecallDirective(null, "1", null, PACKET, false),
                        new ReplaceDirective(
                                DirectiveId.of("UBND", NUMBER, 2025),
                                null,
                                null,
                                null,
                                null,
                                false),
                        new CorrectDirective("mới", null, null, null, PACKET, false),
                        AssignClause.of(DIRECTIVE, clause().charge(), clause().shares()),
                        new ReportDelivery(clause().fanOut()))) {
            story().by(TASK_FORCE)
                    .given(registered(), clause(), SHREDDED)
                    .when(wish)
                    .thenRefused("DIRECTIVE_SHREDDED");
        }
    }

    private static RegisterDirective register(DirectiveRegistered r, boolean fromRegister) {
        return new RegisterDirective(
                DIRECTIVE,
                r.number(),
                r.issued(),
                r.issuer(),
                r.signer(),
                r.type(),
                r.about(),
                null,
                null,
                null,
                null,
                null,
                null,
                PACKET,
                fromRegister,
                false);
    }

    @Test
    void what_is_known_of_it_holds_none_of_its_texts() {
        var entry = entry(SHREDDED);
        assertThat(new String(Json.write(entry), StandardCharsets.UTF_8)).doesNotContain("mật\"");
        var as = Objects.requireNonNull(entry.as());
        assertThat(as.about()).isEqualTo(TypedTexts.MARK);
        assertThat(as.signer()).isEqualTo(TypedTexts.MARK);
        assertThat(as.confirmedBy()).isEqualTo(TypedTexts.MARK);
        assertThat(as.number()).isEqualTo(NUMBER);
        assertThat(entry.fanOuts().undelivered()).isEmpty();
        assertThat(entry.fanOuts().leadsOf(new Clause("4"))).containsExactly(new OrgId("H26.201"));
        assertThat(entry.shredded())
                .isEqualTo(new Shredding(TODAY, "12/TB-VP", "đăng ký nhầm", null));
        var end = Objects.requireNonNull(entry.end());
        assertThat(end.reason()).isEqualTo(TypedTexts.MARK);
    }

    @Test
    void the_day_its_texts_were_removed_is_known_from_the_record_itself() {
        var removed =
                new DirectiveShredded(
                        DIRECTIVE, TODAY, "12/TB-VP", "đăng ký nhầm", TODAY.plusDays(1));
        assertThat(Objects.requireNonNull(entry(removed).shredded()).removedOn())
                .isEqualTo(TODAY.plusDays(1));
    }

    private static DirectiveEntry entry(DirectiveShredded last) {
        return DirectiveEntry.NEW
                .evolve(registered())
                .evolve(
                        new DirectiveCorrected(
                                DIRECTIVE, "sửa mật", null, null, TODAY, "2 mật", PACKET))
                .evolve(clause())
                .evolve(new DirectiveRecalled(DIRECTIVE, TODAY, "số mật", "lý do mật", null))
                .evolve(last);
    }
}

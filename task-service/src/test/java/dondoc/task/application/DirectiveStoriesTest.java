package dondoc.task.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.eventsourcing.By;
import dondoc.eventsourcing.Json;
import dondoc.eventsourcing.test.Story;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.PacketId;
import dondoc.task.domain.directive.DirectiveCommand;
import dondoc.task.domain.directive.DirectiveCommand.ClassifyDirective;
import dondoc.task.domain.directive.DirectiveCommand.CorrectDirective;
import dondoc.task.domain.directive.DirectiveCommand.RecallDirective;
import dondoc.task.domain.directive.DirectiveCommand.RegisterDirective;
import dondoc.task.domain.directive.DirectiveCommand.ReplaceDirective;
import dondoc.task.domain.directive.DirectiveEnd;
import dondoc.task.domain.directive.DirectiveEntry;
import dondoc.task.domain.directive.DirectiveEvent;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveClassified;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveCorrected;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveRecalled;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveRegistered;
import dondoc.task.domain.directive.DirectiveEvent.DirectiveReplaced;
import dondoc.task.domain.directive.SourceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DirectiveStoriesTest {
    private static final By TASK_FORCE = new By("taskforce", null, Set.of("task-force"));
    private static final By OFFICER = new By("officer", "H26.01", Set.of("department-officer"));
    private static final By MIGRATION = new By("migration", null, Set.of("migration"));
    private static final LocalDate ISSUED = LocalDate.of(2026, 5, 13);
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final DirectiveId FIRST = id("2/UBND-TH");
    private static final DirectiveId SECOND = id("81/QĐ-UBND");
    private static final DirectiveId THIRD = id("90/QĐ-UBND");
    private static final PacketId PACKET = PacketId.of("000.00.00.H26", "p1");
    private static final PacketId ANOTHER = PacketId.of("000.00.00.H26", "p2");

    private static DirectiveId id(String number) {
        return DirectiveId.of("UBND Thành phố", new DocumentNumber(number), 2026);
    }

    private static RegisterDirective register(
            @Nullable SourceKind kind, @Nullable String confirmedBy, @Nullable PacketId packet) {
        return new RegisterDirective(
                FIRST,
                new DocumentNumber("2/UBND-TH"),
                ISSUED,
                "UBND Thành phố",
                "Chủ tịch",
                "Công văn",
                "V/v thoát nước",
                null,
                null,
                kind,
                null,
                confirmedBy,
                null,
                packet,
                false,
                false);
    }

    private static DirectiveRegistered registered(
            @Nullable SourceKind kind, @Nullable String confirmedBy, @Nullable PacketId packet) {
        return new DirectiveRegistered(
                FIRST,
                new DocumentNumber("2/UBND-TH"),
                2026,
                ISSUED,
                "UBND Thành phố",
                "Chủ tịch",
                "Công văn",
                "V/v thoát nước",
                "Thường",
                null,
                kind,
                null,
                confirmedBy,
                null,
                packet);
    }

    private static Story<DirectiveCommand, DirectiveEntry, DirectiveEvent> story() {
        return Story.of(Definition.DIRECTIVE.decider())
                .at(Instant.parse("2026-05-20T02:00:00Z"))
                .by(TASK_FORCE);
    }

    private static Story<DirectiveCommand, DirectiveEntry, DirectiveEvent> known() {
        return story().given(registered(null, null, null));
    }

    private static ClassifyDirective classify(
            SourceKind kind, String field, @Nullable String confirmedBy) {
        return new ClassifyDirective(kind, field, confirmedBy, null, false);
    }

    private static RecallDirective recall(@Nullable LocalDate on, String document) {
        return new RecallDirective(on, document, null, null, false);
    }

    private static ReplaceDirective replace(DirectiveId by) {
        return new ReplaceDirective(by, null, null, null, null, false);
    }

    private static DirectiveRecalled recalled() {
        return new DirectiveRecalled(FIRST, TODAY, "150/UBND-TH", null, null);
    }

    private static DirectiveReplaced replaced(DirectiveId one, DirectiveId by) {
        return new DirectiveReplaced(one, by, TODAY, null, null, null);
    }

    // registration

    @Test
    void an_oral_instruction_names_the_document_that_confirms_it() {
        story().when(register(SourceKind.ORAL, null, null)).thenRefused("ORAL_NOT_CONFIRMED");
        story().when(register(SourceKind.ORAL, "118/TB-VP", null))
                .then(registered(SourceKind.ORAL, "118/TB-VP", null));
        story().when(register(SourceKind.MINUTES, null, null))
                .then(registered(SourceKind.MINUTES, null, null));
    }

    @Test
    void a_directive_is_registered_once_and_by_whom_it_may_be() {
        known().when(register(null, null, null))
                .thenRefused(
                        "DIRECTIVE_ALREADY_REGISTERED",
                        Map.of("field", "number", "directive", FIRST.value()));
        story().when(register(null, null, null)).by(OFFICER).thenRefused("NOT_YOUR_ROLE");
        story().when(register(null, null, null)).by(MIGRATION).thenRefused("NOT_YOUR_ROLE");
    }

    @Test
    void the_same_packet_registers_once_and_another_is_refused() {
        var story = story().when(register(null, null, PACKET));
        story.then(registered(null, null, PACKET)).when(register(null, null, PACKET)).then();
        story.when(register(null, null, ANOTHER)).thenRefused("DIRECTIVE_ALREADY_REGISTERED");
    }

    // classification

    @Test
    void a_classification_counts_until_the_next_and_says_nothing_twice() {
        var classified =
                new DirectiveClassified(FIRST, SourceKind.CONCLUSION, "Đô thị", null, null, TODAY);
        var story = known().when(classify(SourceKind.CONCLUSION, "Đô thị", null)).then(classified);
        story.when(classify(SourceKind.CONCLUSION, "Đô thị", null)).then();
        var as = Optional.ofNullable(story.state().as()).orElseThrow();
        assertThat(as.field()).isEqualTo("Đô thị");
        assertThat(as.kind()).isEqualTo(SourceKind.CONCLUSION);
        assertThat(as.about()).isEqualTo("V/v thoát nước");
        assertThat(story.when(classify(SourceKind.CONCLUSION, "Nước", null)).thenAccepted())
                .hasSize(1);
    }

    @Test
    void an_oral_instruction_is_confirmed_before_or_with_its_classification() {
        known().when(classify(SourceKind.ORAL, "Đô thị", null)).thenRefused("ORAL_NOT_CONFIRMED");
        known().when(classify(SourceKind.ORAL, "Đô thị", "118/TB-VP"))
                .then(
                        new DirectiveClassified(
                                FIRST, SourceKind.ORAL, "Đô thị", "118/TB-VP", null, TODAY));
        story().given(registered(SourceKind.ORAL, "118/TB-VP", null))
                .when(classify(SourceKind.ORAL, "Đô thị", null))
                .then(new DirectiveClassified(FIRST, SourceKind.ORAL, "Đô thị", null, null, TODAY));
    }

    // its end

    @Test
    void a_directive_is_recalled_once_and_the_same_recall_is_no_second_one() {
        var story = known().when(recall(null, "150/UBND-TH")).then(recalled());
        story.when(recall(null, "150/UBND-TH")).then();
        story.when(recall(null, "151/UBND-TH"))
                .thenRefused(
                        "DIRECTIVE_NO_LONGER_HOLDS",
                        Map.of("directive", FIRST.value(), "on", "2026-05-20"));
        story.when(replace(SECOND)).thenRefused("DIRECTIVE_NO_LONGER_HOLDS");
        assertThat(story.state().end())
                .isEqualTo(
                        new DirectiveEnd(
                                DirectiveEnd.How.RECALLED, TODAY, "150/UBND-TH", null, null));
    }

    @Test
    void it_ends_on_a_day_between_its_own_and_today() {
        known().when(recall(ISSUED, "150/UBND-TH"))
                .then(new DirectiveRecalled(FIRST, ISSUED, "150/UBND-TH", null, null));
        known().when(recall(ISSUED.minusDays(1), "1")).thenRefused("BEFORE_THE_DIRECTIVE");
        known().when(recall(TODAY.plusDays(1), "1")).thenRefused("DATE_IN_THE_FUTURE");
    }

    @Test
    void a_directive_is_replaced_by_another_but_not_by_itself() {
        var story = known().when(replace(SECOND)).then(replaced(FIRST, SECOND));
        story.when(replace(SECOND)).then();
        story.when(replace(THIRD)).thenRefused("DIRECTIVE_NO_LONGER_HOLDS");
        story.when(recall(null, "150/UBND-TH")).thenRefused("DIRECTIVE_NO_LONGER_HOLDS");
        known().when(replace(FIRST)).thenRefused("REPLACED_BY_ITSELF");
    }

    @Test
    void a_chain_of_replacements_is_followed_to_its_end_and_a_circle_ends() {
        var known =
                Map.of(
                        SECOND, entry(SECOND).evolve(replaced(SECOND, THIRD)),
                        THIRD, entry(THIRD));
        var second = known.getOrDefault(SECOND, DirectiveEntry.NEW);
        assertThat(second.leadsTo(THIRD, d -> Optional.ofNullable(known.get(d)))).isTrue();
        assertThat(second.leadsTo(SECOND, d -> Optional.ofNullable(known.get(d)))).isTrue();
        assertThat(second.leadsTo(FIRST, d -> Optional.ofNullable(known.get(d)))).isFalse();
        var circle = entry(SECOND).evolve(replaced(SECOND, SECOND));
        assertThat(circle.leadsTo(FIRST, _ -> Optional.of(circle))).isFalse();
    }

    // corrections

    @Test
    void a_correction_tells_only_what_changed() {
        var answerBy = LocalDate.of(2026, 6, 30);
        var correct =
                new CorrectDirective("V/v thoát nước", null, answerBy, "2/UBND-TH", PACKET, false);
        var story =
                known().when(correct)
                        .then(
                                new DirectiveCorrected(
                                        FIRST, null, null, answerBy, TODAY, "2/UBND-TH", PACKET));
        story.when(correct).then();
        assertThat(Optional.ofNullable(story.state().as()).orElseThrow().answerBy())
                .isEqualTo(answerBy);
        story.when(new CorrectDirective(null, null, answerBy, null, ANOTHER, false)).then();
        known().given(recalled()).when(correct).thenRefused("DIRECTIVE_NO_LONGER_HOLDS");
    }

    // who may

    @Test
    void only_the_task_force_decides_and_the_migration_only_tells_the_past() {
        var wishes =
                List.of(
                        classify(SourceKind.DOCUMENT, "Đô thị", null),
                        recall(null, "150/UBND-TH"),
                        replace(SECOND),
                        new CorrectDirective("x", null, null, null, PACKET, false));
        for (var wish : wishes) {
            known().when(wish).by(OFFICER).thenRefused("NOT_YOUR_ROLE");
            known().when(wish).by(MIGRATION).thenRefused("NOT_YOUR_ROLE");
            story().when(wish).thenRefused("UNKNOWN_DIRECTIVE");
        }
        known().when(new RecallDirective(null, "150/UBND-TH", null, null, true))
                .by(MIGRATION)
                .then(recalled());
    }

    @Test
    void a_value_mirrored_before_there_were_ends_and_packets_is_still_read() {
        var old = "{\"as\":" + new String(Json.write(registered(null, null, null)), UTF_8) + "}";
        assertThat(Json.MAPPER.readValue(old, DirectiveEntry.class)).isEqualTo(entry(FIRST));
    }

    private static DirectiveEntry entry(DirectiveId id) {
        var r = registered(null, null, null);
        return DirectiveEntry.NEW.evolve(
                new DirectiveRegistered(
                        id,
                        r.number(),
                        r.year(),
                        r.issued(),
                        r.issuer(),
                        r.signer(),
                        r.type(),
                        r.about(),
                        r.secrecy(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }
}

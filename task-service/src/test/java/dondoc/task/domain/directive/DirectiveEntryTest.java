package dondoc.task.domain.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dondoc.task.domain.Asker;
import dondoc.task.domain.DirectiveId;
import dondoc.task.domain.DocumentNumber;
import dondoc.task.domain.Occasion;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectiveEntryTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-05-20");

    @ParameterizedTest
    @ValueSource(strings = {"Mật", " MẬT ", "Tối mật", "tuyệt  mật", "Độ mật: Tối mật", "Mật (1)"})
    void a_mark_of_secrecy_is_known_wherever_it_stands(String cell) {
        assertThat(DirectiveEntry.marked(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Thường", "Mật độ xây dựng", "Bảo mật thông tin", "P00041"})
    void other_words_are_no_mark(String cell) {
        assertThat(DirectiveEntry.marked(cell)).isFalse();
    }

    @Test
    void the_migration_role_registers_only_what_is_past() {
        refused(directive(TODAY, false), Asker.MIGRATION, Reason.NOT_YOUR_ROLE);
        refused(directive(TODAY, true), Asker.OFFICER, Reason.NOT_YOUR_ROLE);
        assertThat(decided(directive(TODAY, true), Asker.MIGRATION)).hasSize(1);
        assertThat(decided(directive(TODAY, false), Asker.TASK_FORCE)).hasSize(1);
    }

    @Test
    void a_document_is_not_of_tomorrow_nor_of_a_year_nobody_means() {
        refused(directive(TODAY.plusDays(1), false), Asker.TASK_FORCE, Reason.DATE_IN_THE_FUTURE);
        refused(directive(LocalDate.MAX, true), Asker.MIGRATION, Reason.YEAR_OUT_OF_RANGE);
        refused(directive(TODAY.withYear(26), false), Asker.TASK_FORCE, Reason.YEAR_OUT_OF_RANGE);
    }

    private static void refused(RegisterDirective wish, String role, Reason reason) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> decided(wish, role))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static List<DirectiveRegistered> decided(RegisterDirective c, String role) {
        return DirectiveEntry.decide(
                c,
                DirectiveEntry.NEW,
                new Occasion(
                        Instant.parse("2026-05-20T02:00:00Z"),
                        TODAY,
                        new Asker(null, Set.of(role))));
    }

    private static RegisterDirective directive(LocalDate issued, boolean history) {
        var number = new DocumentNumber("2/UBND-TH");
        return new RegisterDirective(
                DirectiveId.of("UBND Thành phố", number, 2026),
                number,
                issued,
                "UBND Thành phố",
                "Chủ tịch",
                "Công văn",
                "V/v thoát nước",
                null,
                null,
                true,
                history);
    }
}

package dondoc.task.application.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTest {
    private static final Sheet SHEET =
            new Sheet("0".repeat(64), List.of(Words.key("STT"), Words.key("Mục")), List.of());

    @Test
    void a_sheet_with_the_columns_it_needs_is_taken() {
        assertThat(SHEET.requiring(List.of("mục", "STT"))).isSameAs(SHEET);
    }

    @Test
    void empty_cells_that_exports_add_or_leave_out_at_the_end_are_harmless() {
        assertThat(line("1").fitting().cell("Mục")).isEmpty();
        assertThat(line("1", "2", "", " ").fitting().cell("Mục")).isEqualTo("2");
    }

    @Test
    void a_row_with_something_behind_the_last_heading_is_unreadable() {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> line("1", "a", "b").fitting())
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BAD_ROW));
    }

    private static Sheet.Line line(String... fields) {
        return new Sheet.Line(1, SHEET.headings(), List.of(fields));
    }

    @Test
    void a_missing_column_is_named() {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> SHEET.requiring(List.of("STT", "Số, ký hiệu văn bản")))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(Reason.MISSING_COLUMN);
                    assertThat(e.details()).containsEntry("field", "Số, ký hiệu văn bản");
                });
    }
}

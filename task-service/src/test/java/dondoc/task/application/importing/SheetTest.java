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
    void a_missing_column_is_named() {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> SHEET.requiring(List.of("STT", "Số, ký hiệu văn bản")))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(Reason.MISSING_COLUMN);
                    assertThat(e.details()).containsEntry("field", "Số, ký hiệu văn bản");
                });
    }
}

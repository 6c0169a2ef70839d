package dondoc.task.domain.directory;

import static dondoc.task.domain.Reason.TWO_LEAD_UNITS;
import static dondoc.task.domain.Reason.UNIT_NOT_IN_FORCE;
import static dondoc.task.domain.Reason.UNKNOWN_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dondoc.task.domain.OrgId;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import dondoc.task.domain.Samples;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitNamesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-05-13");
    private final UnitNames units = Samples.units();

    @Test
    void a_name_that_contains_the_word_for_and_is_one_unit() {
        var unit = units.named("Sở Giáo dục và Đào tạo", DAY);
        assertThat(unit).isEqualTo(units.named("  SỞ GIÁO DỤC  VÀ ĐÀO TẠO ", DAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sở Y tế và Sở Tài chính",
                "Thanh tra Thành phố và Sở Giáo dục và Đào tạo",
                "Sở Giáo dục và Đào tạo và Sở Y tế",
                "Sở Y tế; Sở Tài chính",
                "Sở Y tế, Sở Tài chính",
                "Sở Y tế cùng Sở Tài chính",
                "Sở Y tế/Sở Tài chính",
                "SỞ Y TẾ VÀ SỞ TÀI CHÍNH",
                "Sở Y tế, Sở Tài chính và Thanh tra Thành phố"
            })
    void several_units_are_told_from_one(String typed) {
        assertRefused(typed, DAY, TWO_LEAD_UNITS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sở Chẳng có",
                "Sở Y tế và Sở Chẳng có",
                "và",
                " và Sở Y tế",
                "Sở Y tế và",
                "H26.01",
                ",,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,"
            })
    void what_is_no_list_of_units_is_unknown(String typed) {
        assertRefused(typed, DAY, UNKNOWN_UNIT);
    }

    @Test
    void a_unit_counts_up_to_the_day_before_its_first_day_out() {
        assertThat(units.named("Sở Tài chính (trước 3/2025)", LocalDate.parse("2025-02-28")))
                .isEqualTo(new OrgId("H26.12"));
        assertRefused(
                "Sở Tài chính (trước 3/2025)", LocalDate.parse("2025-03-01"), UNIT_NOT_IN_FORCE);
        assertRefused("Sở Tài chính", LocalDate.parse("2025-02-28"), UNIT_NOT_IN_FORCE);
    }

    @Test
    void a_code_is_taken_where_codes_are_asked_for() {
        assertThat(units.coded("H26.01", DAY)).isEqualTo(new OrgId("H26.01"));
        assertThat(units.coded("Sở Tư pháp", DAY)).isEqualTo(new OrgId("H26.01"));
    }

    private void assertRefused(String typed, LocalDate day, Reason reason) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> units.named(typed, day))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}

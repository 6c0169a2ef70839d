package dondoc.task.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrgIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H26",
                "H26.33",
                "000.00.01.H26",
                "12345678.12345678.12345678.12345678",
                "A.B.C.D.E.F"
            })
    void is_groups_of_letters_and_digits_with_dots_between_them(String code) {
        assertThat(OrgId.isOne(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "H26.",
                ".H26",
                "H26..1",
                "h26",
                "H26-1",
                "Đ26",
                "H26 ",
                "H26.\n",
                "12345678.12345678.12345678.123456789",
                "12345678.12345678.12345678.1234567.1"
            })
    void nothing_else_and_nothing_longer_than_35_characters(String code) {
        assertThat(OrgId.isOne(code)).isFalse();
    }
}

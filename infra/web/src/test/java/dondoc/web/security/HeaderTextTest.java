package dondoc.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.web.firewall.StrictHttpFirewall.ALLOWED_HEADER_NAMES;
import static org.springframework.security.web.firewall.StrictHttpFirewall.ALLOWED_HEADER_VALUES;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeaderTextTest {

    @Test
    void every_character_there_is_may_stand_in_a_header_or_not_as_the_firewall_has_it() {
        assertThat(
                        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                                .filter(HeaderTextTest::differs))
                .isEmpty();
    }

    @Test
    void one_that_may_not_spoils_the_whole() {
        assertThat(HeaderText.isValue("Bearer abc.def\t ghi")).isTrue();
        assertThat(HeaderText.isValue("Bearer abc\r\nSet-Cookie: x")).isFalse();
        assertThat(HeaderText.isName("X-Header")).isTrue();
        assertThat(HeaderText.isName("X-\tHeader")).isFalse();
    }

    private static boolean differs(int codePoint) {
        var text = Character.toString(codePoint);
        return HeaderText.isName(text) != ALLOWED_HEADER_NAMES.test(text)
                || HeaderText.isValue(text) != ALLOWED_HEADER_VALUES.test(text);
    }
}

package dondoc.task.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void text_is_composed_trimmed_and_freed_of_what_nobody_sees() {
        var typed = "\uFEFF\u00A0 Sở\u200B Tài\t\r\nchính \u00AD ";
        assertThat(Words.clean(Normalizer.normalize(typed, Normalizer.Form.NFD)))
                .isEqualTo("Sở Tài chính");
    }

    /// With an invisible sign before it no text is clean.
    @Test
    void what_looks_clean_is_what_cleaning_would_leave() {
        var letters =
                "aĐ-/ếỹ \u0301\u00A0\u00AD\u200B\u0085\u2009\u2013\u1E9F\t.9\uD83D\uDE00ơ\u0340";
        var chance = new Random(1);
        for (var round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (var length = chance.nextInt(6); length > 0; length--) {
                text.append(letters.charAt(chance.nextInt(letters.length())));
            }
            assertThat(Words.clean(text.toString())).isEqualTo(Words.clean("\u200B" + text));
        }
    }

    @Test
    void names_are_compared_without_case_and_with_all_dashes_alike() {
        assertThat(Words.key("UBND  PHƯỜNG Ô – Chợ")).isEqualTo(Words.key("ubnd phường ô-chợ"));
    }

    @Test
    void case_is_kept_where_text_is_stored() {
        assertThat(Words.clean("81/QĐ-UBND")).isEqualTo("81/QĐ-UBND");
    }
}

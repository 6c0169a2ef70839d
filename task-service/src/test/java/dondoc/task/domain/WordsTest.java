package dondoc.task.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void text_is_composed_trimmed_and_freed_of_what_nobody_sees() {
        var typed = "\uFEFF\u00A0 Sở\u200B Tài\t\r\nchính \u00AD ";
        assertThat(Words.clean(Normalizer.normalize(typed, Normalizer.Form.NFD)))
                .isEqualTo("Sở Tài chính");
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

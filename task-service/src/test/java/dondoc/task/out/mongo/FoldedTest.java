package dondoc.task.out.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class FoldedTest {

    @Test
    void diacritics_and_case_do_not_matter_and_barred_d_is_found_as_d() {
        assertThat(Folded.of("Đường ĐÔ THỊ đẹp")).isEqualTo("duong do thi dep");
    }

    @Test
    void composed_and_decomposed_text_are_the_same() {
        var composed = "Rà soát, tổng hợp về thoát nước";
        var apart = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(apart).isNotEqualTo(composed);
        assertThat(Folded.of(apart)).isEqualTo(Folded.of(composed));
    }

    @Test
    void a_question_is_taken_apart_into_words() {
        assertThat(Folded.words("  Thoát   NƯỚC ")).containsExactly("thoat", "nuoc");
        assertThat(Folded.words("  ")).isEmpty();
    }
}

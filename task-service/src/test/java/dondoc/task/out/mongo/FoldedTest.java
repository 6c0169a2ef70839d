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

    @Test
    void a_word_is_found_by_its_beginning_and_by_that_of_each_of_its_parts() {
        assertThat(Folded.beginnings("(Số 12/QĐ-UBND)"))
                .containsExactly("12/qd-ubnd)", "qd-ubnd)", "so", "ubnd)");
        assertThat(Folded.words("\"UBND\" /qđ")).containsExactly("ubnd\"", "qd");
        assertThat(Folded.words("--- .*")).containsExactly("---", ".*");
        assertThat(Folded.beginnings("--- .*")).isEmpty();
    }

    @Test
    void a_word_without_end_is_found_by_its_beginning_only() {
        var endless = "a-".repeat(5_000);
        assertThat(Folded.beginnings(endless)).hasSizeLessThan(40).allMatch(b -> b.length() <= 32);
        assertThat(Folded.words(endless)).containsExactly("a-".repeat(16));
        assertThat(Folded.beginnings(endless)).contains("a-".repeat(16));
    }
}

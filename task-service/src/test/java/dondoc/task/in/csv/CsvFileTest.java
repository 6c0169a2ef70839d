package dondoc.task.in.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dondoc.task.application.importing.Sheet;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class CsvFileTest {
    @Test
    void quotes_a_mark_at_the_start_and_composed_headings_are_no_obstacle() {
        var typed =
                """
                \uFEFFSTT,"Số, ký hiệu  văn bản",Ghi chú
                1," 2/UBND-TH ","a ""b"",
                c"

                1,81/QĐ-UBND
                """
                        .replace("\n", "\r\n");
        var sheet = read(Normalizer.normalize(typed, Normalizer.Form.NFD));
        assertThat(sheet.lines()).extracting(Sheet.Line::position).containsExactly(1, 2);
        assertThat(sheet.lines().get(0).cell("số, ký hiệu văn bản")).isEqualTo("2/UBND-TH");
        assertThat(sheet.lines().get(0).cell("Ghi chú")).isEqualTo("a \"b\", c");
        assertThat(sheet.lines().get(1).cell("Số, ký hiệu văn bản")).isEqualTo("81/QĐ-UBND");
        assertThat(sheet.lines().get(1).optional("Ghi chú")).isNull();
    }

    @Test
    void a_heading_that_comes_twice_leaves_open_what_is_meant() {
        assertRefused("STT,Mục, stt\n1,2,3\n".getBytes(UTF_8), Reason.MALFORMED_CSV);
        assertThat(read("STT,Mục,,\n1,2,,\n").headings()).hasSize(2);
    }

    @Test
    void a_file_is_known_by_its_bytes() {
        var one = "STT,\"Số, ký hiệu văn bản\"\n1,2\n";
        assertThat(read(one).sha256()).hasSize(64).isEqualTo(read(one).sha256());
        assertThat(read(one).sha256()).isNotEqualTo(read(one + "\n").sha256());
    }

    @Test
    void what_is_no_table_is_refused_whole() {
        assertRefused("".getBytes(UTF_8), Reason.MALFORMED_CSV);
        assertRefused("STT,\"Số".getBytes(UTF_8), Reason.MALFORMED_CSV);
        assertRefused("STT,\"Số\"x\n".getBytes(UTF_8), Reason.MALFORMED_CSV);
        assertRefused("STT,Số, ký hiệu văn bản\né".getBytes(ISO_8859_1), Reason.MALFORMED_CSV);
    }

    @Test
    void there_is_a_limit_to_the_rows() {
        var rows = "STT,\"Số, ký hiệu văn bản\"\n" + "1,2\n".repeat(50_001);
        assertRefused(rows.getBytes(UTF_8), Reason.TOO_MANY_ROWS);
    }

    private static Sheet read(String text) {
        return CsvFile.read(text.getBytes(UTF_8));
    }

    private static void assertRefused(byte[] file, Reason reason) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> CsvFile.read(file))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}

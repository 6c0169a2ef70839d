package dondoc.task.application.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.task.application.importing.ImportReport.Refused;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusedRowsTest {
    private static final List<List<String>> FILE =
            List.of(
                    List.of("STT", "Nội dung", "Độ mật"),
                    List.of("1", "tốt", ""),
                    List.of("2", "  hỏng ", ""),
                    List.of("3", "kế hoạch", "Mật"),
                    List.of("4", "một", "hai", "ba"));

    @Test
    void refused_rows_come_back_as_sent_and_of_secret_or_moved_ones_only_the_reason() {
        var sheet = sheet(FILE);
        assertThat(RefusedRows.of(sheet, report(sheet)))
                .containsExactly(
                        List.of("STT", "Nội dung", "Độ mật", "Lý do", "Mã lý do"),
                        List.of(
                                "2",
                                "  hỏng ",
                                "",
                                "Dòng 2, cột Nội dung: " + Reason.TEXT_TOO_LONG.vi(),
                                "TEXT_TOO_LONG"),
                        List.of("", "", "", "Dòng 3: " + Reason.SECRET.vi(), "SECRET"),
                        List.of("", "", "", "Dòng 4: " + Reason.BAD_ROW.vi(), "BAD_ROW"));
    }

    @Test
    void a_result_file_sent_again_has_the_rows_that_say_something_and_no_reasons_twice() {
        var first = sheet(FILE);
        var again = sheet(RefusedRows.of(first, report(first)));
        assertThat(again.lines()).extracting(Sheet.Line::position).containsExactly(1);
        assertThat(again.lines().getFirst().cell("Nội dung")).isEqualTo("hỏng");
        assertThat(again.lines().getFirst().isWhole()).isTrue();
        var refused = Refused.of(1, "2", Rejection.of(Reason.BAD_ROW));
        var twice =
                RefusedRows.of(
                        again, new ImportReport(again.sha256(), 1, List.of(), 0, List.of(refused)));
        assertThat(twice.getFirst())
                .containsExactly("STT", "Nội dung", "Độ mật", "Lý do", "Mã lý do");
        assertThat(twice.get(1)).startsWith("2", "  hỏng ", "").endsWith("BAD_ROW");
    }

    private static Sheet sheet(List<List<String>> rows) {
        return Sheet.of(
                rows.toString().getBytes(StandardCharsets.UTF_8), rows, Reason.MALFORMED_CSV);
    }

    private static ImportReport report(Sheet sheet) {
        return new ImportReport(
                sheet.sha256(),
                4,
                List.of(),
                1,
                List.of(
                        Refused.of(2, "2", Rejection.at("Nội dung", Reason.TEXT_TOO_LONG)),
                        Refused.of(3, null, Rejection.of(Reason.SECRET)),
                        Refused.of(4, null, Rejection.of(Reason.BAD_ROW))));
    }
}

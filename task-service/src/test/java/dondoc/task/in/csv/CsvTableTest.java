package dondoc.task.in.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {
    private static final List<String> CELLS =
            List.of("=1+1", "+84", "-2", "@x", "\tx", "'x", "a \"b\", c", "Đường");

    @Test
    void a_cell_that_begins_like_a_formula_is_not_live_and_comes_back_as_it_was()
            throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = new CsvTable(out)) {
            table.row(List.of("a", "b", "c", "d", "e", "f", "g", "h"));
            table.row(CELLS);
        }
        assertThat(out.toString(UTF_8))
                .startsWith("\uFEFF")
                .contains("\"'=1+1\",\"'+84\",\"'-2\",\"'@x\",\"'\tx\",\"'x\"");
        assertThat(CsvFile.read(out.toByteArray()).lines().getFirst().fields()).isEqualTo(CELLS);
    }
}

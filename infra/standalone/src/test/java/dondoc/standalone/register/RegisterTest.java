package dondoc.standalone.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dondoc.standalone.console.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTest {
    private static final String LOG_HEADER =
            "at,directive,year,clause,what,by,percent,new_deadline,document,note\n";

    @TempDir Path city;
    private Path directory = Path.of("");

    @BeforeEach
    void a_small_register() throws IOException {
        directory = Files.createDirectory(city.resolve("register"));
        file("org-units.csv", "code,name,kind,parent,valid_from,valid_to\n");
        file("succession.csv", "from,to,effective,kind\n");
        file("calendar-vn.csv", "date,kind,name\n");
        file("register/people.csv", "id,name,unit,post,valid_from,valid_to\n");
        file(
                "register/task-register.csv",
                "\uFEFFSTT,\"Số, ký hiệu văn bản\",Ngày ban hành\r\n1,\"2/UB\nTH\",5 /1/2026\r\n2,3/X,31/02/2026\r\n");
        file(
                "register/task-log.csv",
                LOG_HEADER + "2026-01-06T23:30:00Z,2/UB,2026,1,WITHDRAWN,TASK_FORCE,,,9/X,\n");
    }

    @Test
    void the_shipped_sample_is_read_whole() {
        var sample = Register.read(Path.of("sample/register-2026"));

        assertThat(sample.rows()).hasSize(1667);
        assertThat(sample.log()).hasSize(5591);
        assertThat(sample.lastDay()).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Test
    void reference_data_may_lie_beside_the_directory_or_in_it() throws IOException {
        assertThat(Register.read(directory).rows()).hasSize(2);
        Files.move(city.resolve("org-units.csv"), directory.resolve("org-units.csv"));
        assertThat(Register.read(directory).rows()).hasSize(2);
    }

    @Test
    void a_day_is_a_day_in_vietnam() {
        assertThat(Register.read(directory).lastDay()).isEqualTo(LocalDate.of(2026, 1, 7));
    }

    @Test
    void a_row_whose_date_does_not_exist_is_kept_for_the_door() {
        var rows = Register.read(directory).rows();

        assertThat(rows.get(0).issued()).contains(LocalDate.of(2026, 1, 5));
        assertThat(rows.get(1).issued()).isEmpty();
    }

    @Test
    void some_rows_make_a_file_of_the_same_form() {
        var register = Register.read(directory);

        assertThat(register.file(register.rows().subList(0, 1)))
                .isEqualTo(
                        "\uFEFFSTT,\"Số, ký hiệu văn bản\",Ngày ban hành\r\n1,\"2/UB\nTH\",5 /1/2026\r\n");
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        Files.delete(directory.resolve("people.csv"));
        refused("people.csv");
    }

    @Test
    void missing_reference_data_is_named() throws IOException {
        Files.delete(city.resolve("calendar-vn.csv"));
        refused("calendar-vn.csv");
    }

    @Test
    void a_missing_column_is_named() throws IOException {
        file("register/task-register.csv", "STT,Ngày\n1,2\n");
        refused("no column 'Ngày ban hành'");
    }

    @Test
    void text_that_is_not_utf_8_is_refused() throws IOException {
        Files.write(directory.resolve("people.csv"), new byte[] {(byte) 0xC3, (byte) 0x28});
        refused("not UTF-8");
    }

    @Test
    void an_open_quote_is_refused() throws IOException {
        file(
                "register/task-log.csv",
                LOG_HEADER + "2026-01-06T10:00:00Z,\"2/UB,2026,1,WITHDRAWN,,,,,\n");
        refused("task-log.csv is not readable as CSV");
    }

    @Test
    void a_line_of_the_log_that_cannot_be_understood_is_named() throws IOException {
        file("register/task-log.csv", LOG_HEADER + "yesterday,2/UB,2026,1,WITHDRAWN,,,,,\n");
        refused("row 1: 'yesterday'");
        file(
                "register/task-log.csv",
                LOG_HEADER + "2026-01-06T10:00:00Z,2/UB,2026,1,FORGOTTEN,,,,,\n");
        refused("row 1: 'FORGOTTEN'");
        file(
                "register/task-log.csv",
                LOG_HEADER + "2026-01-06T10:00:00Z,2/UB,2026,1,PROGRESS,,half,,,\n");
        refused("row 1: 'half'");
    }

    @Test
    void a_directory_that_is_not_there_is_named() {
        directory = Path.of("nowhere");
        refused("nowhere");
    }

    private void refused(String words) {
        assertThatThrownBy(() -> Register.read(directory))
                .isInstanceOf(Trouble.class)
                .message()
                .contains(words)
                .doesNotContain("\n");
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(city.resolve(name), text);
    }
}

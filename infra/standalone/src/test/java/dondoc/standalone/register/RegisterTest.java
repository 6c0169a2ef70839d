package dondoc.standalone.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dondoc.standalone.console.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterTest {
    private static final Path SHIPPED = Path.of("sample");
    private static final String HEADER =
            "STT,\"Số, ký hiệu văn bản\",Ngày ban hành,Mục,Nội dung nhiệm vụ,Đơn vị chủ trì,Lãnh đạo phụ trách,Chuyên viên xử lý,Hạn xử lý,Độ mật";
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
                "\uFEFF" + HEADER + "\r\n1,\"2/UB\nTH\",5 /1/2026\r\n2,3/X,31/02/2026\r\n");
        file(
                "register/task-log.csv",
                LOG_HEADER + "2026-01-06T23:30:00Z,2/UB,2026,1,WITHDRAWN,TASK_FORCE,,,9/X,\n");
    }

    @Test
    void the_shipped_sample_is_read_whole() {
        var sample = Register.read(Path.of("sample/register-2026"), SHIPPED);

        assertThat(sample.rows()).hasSize(1667);
        assertThat(sample.log()).hasSize(5591);
        assertThat(sample.span()).isEqualTo(span("2026-01-05", "2026-09-30", "2026-09-30"));
    }

    @Test
    void reference_data_may_lie_beside_the_directory_or_in_it() throws IOException {
        assertThat(Register.read(directory, SHIPPED).rows()).hasSize(2);
        Files.move(city.resolve("org-units.csv"), directory.resolve("org-units.csv"));
        assertThat(Register.read(directory, SHIPPED).rows()).hasSize(2);
    }

    @Test
    void a_day_is_a_day_in_vietnam() {
        assertThat(Register.read(directory, SHIPPED).span().logEnd())
                .isEqualTo(LocalDate.of(2026, 1, 7));
    }

    @Test
    void a_row_whose_date_does_not_exist_is_kept_for_the_door() {
        var rows = Register.read(directory, SHIPPED).rows();

        assertThat(rows.get(0).issued()).contains(LocalDate.of(2026, 1, 5));
        assertThat(rows.get(1).issued()).isEmpty();
    }

    @Test
    void some_rows_make_a_file_of_the_same_form() {
        var register = Register.read(directory, SHIPPED);

        assertThat(register.file(register.rows().subList(0, 1)))
                .isEqualTo("\uFEFF" + HEADER + "\r\n1,\"2/UB\nTH\",5 /1/2026\r\n");
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        Files.delete(directory.resolve("people.csv"));
        refused("people.csv");
    }

    @Test
    void missing_reference_data_is_that_of_the_sample_and_nothing_else_is() throws IOException {
        Files.delete(city.resolve("calendar-vn.csv"));

        assertThat(Register.read(directory, SHIPPED).references().files())
                .containsExactly(
                        city.toRealPath().resolve("org-units.csv"),
                        city.toRealPath().resolve("succession.csv"),
                        SHIPPED.resolve("calendar-vn.csv"));
        assertThatThrownBy(() -> Register.read(directory, Path.of("nowhere")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("calendar-vn.csv is missing");
    }

    @Test
    void the_directory_above_is_that_of_the_real_place() throws IOException {
        var link = Files.createDirectory(city.resolve("elsewhere")).resolve("link");
        Files.createSymbolicLink(link, directory);

        assertThat(Register.read(link, SHIPPED).references().files())
                .allMatch(file -> file.startsWith(realCity()));
    }

    private Path realCity() {
        try {
            return city.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "org-units.csv, 'code,name,kind,parent,valid_from', valid_to",
        "succession.csv, 'from,to,effective', kind",
        "calendar-vn.csv, 'date,kind', name",
        "register/people.csv, 'id,name,unit,post,valid_from', valid_to",
        "register/task-log.csv, 'at,directive,year,clause', what"
    })
    void every_column_a_door_wants_has_to_be_there(String name, String header, String missing)
            throws IOException {
        file(name, header + "\n");
        refused("no column '" + missing + "'");
    }

    @Test
    void headings_are_read_in_any_case_and_composition() throws IOException {
        var typed = Normalizer.normalize(HEADER, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
        file("register/task-register.csv", typed + "\n1,2/UB,5/1/2026\n");

        assertThat(Register.read(directory, SHIPPED).rows())
                .singleElement()
                .extracting(RegisterRow::issued)
                .isEqualTo(Optional.of(LocalDate.of(2026, 1, 5)));
    }

    @Test
    void a_mistyped_date_moves_neither_the_first_day_nor_the_last() throws IOException {
        file(
                "register/task-register.csv",
                HEADER + "\n1,1/X,5/1/1026\n2,2/X,5/1/2926\n3,3/X,20/12/2025\n4,4/X,9/1/2026\n");
        file(
                "register/task-log.csv",
                LOG_HEADER
                        + """
                        2026-01-06T10:00:00Z,2/UB,2026,1,WITHDRAWN,,,,,
                        2026-01-07T10:00:00Z,3/UB,2026,1,WITHDRAWN,,,,,
                        2926-01-07T10:00:00Z,4/UB,2026,1,WITHDRAWN,,,,,
                        """);

        var register = Register.read(directory, SHIPPED);

        assertThat(register.span()).isEqualTo(span("2025-12-20", "2026-01-07", "2026-01-09"));
        assertThat(register.astray()).extracting(Happening::line).containsExactly(3);
    }

    @Test
    void an_empty_log_and_an_empty_register_are_read() throws IOException {
        file("register/task-log.csv", LOG_HEADER);
        assertThat(Register.read(directory, SHIPPED).span())
                .isEqualTo(span("2026-01-05", "2026-01-05", "2026-01-05"));

        file("register/task-register.csv", HEADER + "\n");
        assertThat(Register.read(directory, SHIPPED).rows()).isEmpty();
    }

    @Test
    void a_task_is_the_same_however_its_number_was_typed() {
        assertThat(TaskKey.of("81/QĐ\u2013UBND|2026|II.3"))
                .isEqualTo(new TaskKey(" 81/qđ -\u00A0ubnd\u200B", "2026", "ii.3"))
                .isEqualTo(
                        TaskKey.of(
                                Normalizer.normalize("81/QĐ-UBND|2026|II.3", Normalizer.Form.NFD)))
                .isNotEqualTo(TaskKey.of("81/QĐ-UBND|2025|II.3"));
    }

    private static Span span(String first, String logEnd, String last) {
        return new Span(LocalDate.parse(first), LocalDate.parse(logEnd), LocalDate.parse(last));
    }

    @Test
    void a_missing_column_is_named() throws IOException {
        file("register/task-register.csv", HEADER.replace("Ngày ban hành", "Ngày") + "\n1,2\n");
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
        assertThatThrownBy(() -> Register.read(directory, SHIPPED))
                .isInstanceOf(Trouble.class)
                .message()
                .contains(words)
                .doesNotContain("\n");
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(city.resolve(name), text);
    }
}

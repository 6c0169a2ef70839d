package dondoc.standalone.player;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.standalone.register.Register;
import dondoc.standalone.register.RegisterRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptTest {
    private static final LocalDate END = LocalDate.of(2026, 1, 9);

    @TempDir Path city;

    @Test
    void rows_come_in_on_their_own_days_also_those_of_the_year_before_and_those_after_the_log()
            throws IOException {
        assertThat(script("1,1/X,30/12/2025,1", "2,2/X,5/1/2026,1", "3,3/X,8/1/2026,1"))
                .isEqualTo("2025-12-30: 1; 2026-01-05: 2; 2026-01-08: 3");
    }

    @Test
    void a_mistyped_date_moves_nothing_else() throws IOException {
        assertThat(script("1,1/X,5/1/1026,1", "2,2/X,5/1/2926,1", "3,3/X,6/1/2026,1"))
                .isEqualTo("2026-01-05: 1; 2026-01-06: 3; 2026-01-10: 2");
    }

    @Test
    void a_row_without_a_date_comes_on_the_first_day() throws IOException {
        assertThat(script("1,1/X,31/02/2026,1")).isEqualTo("2026-01-05: 1");
    }

    @Test
    void a_copy_does_not_overtake_the_row_it_copies() throws IOException {
        assertThat(script("1,2/X,7/1/2026,1", "2,2/x,6/1/2026,1")).isEqualTo("2026-01-07: 1, 2");
    }

    @Test
    void a_task_is_known_before_anything_happens_to_it() throws IOException {
        assertThat(script("1,7/X,8/1/2026,1")).isEqualTo("2026-01-05: 1");
    }

    /// Days with rows; the log is on 5 and 7 January and tells of `7/X`.
    private String script(String... rows) throws IOException {
        file("org-units.csv", "code,name,kind,parent,valid_from,valid_to\n");
        file("succession.csv", "from,to,effective,kind\n");
        file("calendar-vn.csv", "date,kind,name\n");
        file("people.csv", "id,name,unit,post,valid_from,valid_to\n");
        file(
                "task-register.csv",
                "STT,\"Số, ký hiệu văn bản\",Ngày ban hành,Mục,Nội dung nhiệm vụ,Đơn vị chủ trì,"
                        + "Lãnh đạo phụ trách,Chuyên viên xử lý,Hạn xử lý,Độ mật\n"
                        + String.join("\n", rows));
        file(
                "task-log.csv",
                """
                at,directive,year,clause,what,by,percent,new_deadline,document,note
                2026-01-05T10:00:00+07:00,7/X,2026,1,PROGRESS,P1,40,,,
                2026-01-07T10:00:00+07:00,7/X,2026,1,PROGRESS,P1,50,,,
                """);
        return Script.of(Register.read(city, city), END).days().stream()
                .filter(day -> !day.rows().isEmpty())
                .map(day ->
                        day.date()
                                + ": "
                                + day.rows().stream().map(RegisterRow::stt).collect(joining(", ")))
                .collect(joining("; "));
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(city.resolve(name), text);
    }
}

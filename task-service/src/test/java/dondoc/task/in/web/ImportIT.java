package dondoc.task.in.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files through the door.
class ImportIT {
    private static final String HEADINGS =
            "STT,\"Số, ký hiệu văn bản\",Ngày ban hành,Cơ quan ban hành,Người ký,Loại văn bản,"
                    + "Trích yếu,Mục,Nội dung nhiệm vụ,Đơn vị chủ trì,Đơn vị phối hợp,"
                    + "Lãnh đạo phụ trách,Chuyên viên xử lý,Hạn xử lý,Gắn sao,Độ mật,Ghi chú\r\n";
    private static final String GOOD =
            "7,9/UBND-TH,13/05/2026,UBND Thành phố,Chủ tịch,Công văn,V/v thử,%s,Rà soát,"
                    + "Sở Tư pháp,,P00006,P00010,26/05/2026,,Thường,\r\n";

    private static ServedCity city;

    @BeforeAll
    static void start() {
        city = ServedCity.shared();
    }

    @Test
    void a_file_is_taken_row_by_row_and_the_same_bytes_again_change_nothing() {
        var file =
                "\uFEFF"
                        + HEADINGS
                        + GOOD.formatted("1")
                        + GOOD.formatted("2").replace("26/05/2026", "31/02/2026")
                        + GOOD.formatted("3").replace("Sở Tư pháp", "Sở Không Có");
        var first = city.as(Api.TASK_FORCE).csv("/api/v1/imports/tasks", file);
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.body().path("acceptedCount").asInt()).isEqualTo(1);
        var taken = first.body().path("accepted").path(0);
        assertThat(taken.path("due").asString()).isEqualTo("2026-05-26");
        assertThat(taken.path("stt").asString()).isEqualTo("7");
        assertThat(first.body().path("refused").path(0).path("reason").asString())
                .isEqualTo("BAD_DEADLINE");
        assertThat(first.body().path("refused").path(1).path("reason").asString())
                .isEqualTo("UNKNOWN_UNIT");
        assertThat(first.body().path("refused").path(1).path("field").asString())
                .isEqualTo("Đơn vị chủ trì");
        var again = city.as(Api.TASK_FORCE).csv("/api/v1/imports/tasks", file);
        assertThat(again.body()).isEqualTo(first.body());
        var view =
                city.as(Api.JUSTICE)
                        .get("/api/v1/tasks/" + taken.path("task").asString() + "?atLeast=1");
        assertThat(view.body().path("version").asLong()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"units", "succession", "people", "calendar", "tasks"})
    void what_is_no_csv_or_lacks_a_column_is_refused_as_a_whole(String kind) {
        var door = "/api/v1/imports/" + kind;
        var migration = city.as(Api.MIGRATION);
        refused(400, "MALFORMED_CSV", migration.csv(door, new byte[] {(byte) 0xC3, 0x28, 0x0A}));
        refused(400, "MALFORMED_CSV", migration.csv(door, "a,b\n\"open quote,c\n"));
        var lacking = migration.csv(door, "x,y\n1,2\n");
        refused(400, "MISSING_COLUMN", lacking);
        assertThat(lacking.field()).isNotEmpty();
        var empty = migration.csv(door, "");
        assertThat(empty.status()).as(empty.toString()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"units", "succession", "people", "calendar"})
    void the_directory_is_not_the_task_forces_nor_a_departments(String kind) {
        var door = "/api/v1/imports/" + kind;
        refused(403, "FORBIDDEN", city.as(Api.TASK_FORCE).csv(door, "x\n"));
        refused(403, "FORBIDDEN", city.as(Api.JUSTICE).csv(door, "x\n"));
        refused(403, "FORBIDDEN", city.as(Api.JUSTICE).csv("/api/v1/imports/tasks", "x\n"));
    }

    @Test
    void only_the_migration_role_imports_with_a_time_of_its_own() {
        var file = HEADINGS + GOOD.formatted("8");
        refused(
                403,
                "NOT_ALLOWED_TO_CLAIM_A_TIME",
                city.as(Api.TASK_FORCE)
                        .with("Dondoc-Recorded-At", "2026-05-13T00:00:01+07:00")
                        .csv("/api/v1/imports/tasks", file));
        refused(
                422,
                "TIME_IN_THE_FUTURE",
                city.as(Api.MIGRATION)
                        .with("Dondoc-Recorded-At", "2026-06-13T00:00:01+07:00")
                        .csv("/api/v1/imports/tasks", file));
    }

    @Test
    void of_a_secret_row_nothing_is_echoed() {
        var secret =
                HEADINGS
                        + GOOD.formatted("9")
                                .replace("Thường", "Tuyệt mật")
                                .replace("Rà soát", "Kế hoạch bí mật");
        var reply = city.as(Api.TASK_FORCE).csv("/api/v1/imports/tasks", secret);
        assertThat(reply.body().path("refused").path(0).path("reason").asString())
                .isEqualTo("SECRET");
        assertThat(new String(reply.response().body(), StandardCharsets.UTF_8))
                .doesNotContain("bí mật", "9/UBND-TH");
    }

    @Test
    void a_row_with_its_cells_moved_is_turned_away_and_a_secret_one_without_a_word() {
        var shifted =
                HEADINGS
                        + GOOD.formatted("21").replace("Rà soát", "Rà soát, báo cáo")
                        + GOOD.formatted("22")
                                .replace("V/v thử", "V/v kế hoạch, tối")
                                .replace(",Thường,", ",Mật,")
                        + GOOD.formatted("23").replace("26/05/2026,,Thường,", "26/05/2026,Mật,")
                        + GOOD.formatted("24").replace("26/05/2026,,Thường,", "26/05/2026,")
                        + GOOD.formatted("25").replace(",Thường,", ",Thường")
                        + GOOD.formatted("26").replace(",Thường,", ",Thường,,,");
        var reply = city.as(Api.TASK_FORCE).csv("/api/v1/imports/tasks", shifted);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.body().path("refused"))
                .extracting(r -> r.path("row").asInt() + r.path("reason").asString())
                .containsExactly("1BAD_ROW", "2SECRET", "3SECRET", "4BAD_ROW");
        assertThat(reply.body().path("acceptedCount").asInt()).isEqualTo(2);
        assertThat(reply.body().path("refused").toString()).doesNotContain("kế hoạch", "9/UBND-TH");
    }

    @Test
    void the_migration_role_brings_in_only_the_past() {
        var file = HEADINGS + GOOD.formatted("31");
        refused(403, "NOT_YOUR_ROLE", city.as(Api.MIGRATION).csv("/api/v1/imports/tasks", file));
        var past =
                city.as(Api.MIGRATION)
                        .with("Dondoc-Recorded-At", "2026-05-13T00:00:01+07:00")
                        .csv("/api/v1/imports/tasks", file);
        assertThat(past.body().path("acceptedCount").asInt()).as(past.toString()).isEqualTo(1);
    }

    @Test
    void a_document_of_tomorrow_is_turned_away() {
        var file = HEADINGS + GOOD.formatted("41").replace("13/05/2026", "14/05/2026");
        var reply = city.as(Api.TASK_FORCE).csv("/api/v1/imports/tasks", file);
        assertThat(reply.body().path("refused").path(0).path("reason").asString())
                .isEqualTo("DATE_IN_THE_FUTURE");
    }

    private static void refused(int status, String code, Api.Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }
}

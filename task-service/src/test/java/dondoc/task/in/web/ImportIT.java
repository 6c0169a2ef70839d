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
        var again = city.as(Api.MIGRATION).csv("/api/v1/imports/tasks", file);
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

    private static void refused(int status, String code, Api.Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }
}

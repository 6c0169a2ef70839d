package dondoc.task.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dondoc.task.application.importing.Sheet;
import dondoc.task.in.csv.CsvFile;
import dondoc.task.in.xlsx.Workbook;
import dondoc.task.in.xlsx.XlsxFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Workbooks in, previews, refused rows back, and what one sees as a file.
class InAndOutIT {
    private static final String TASKS = "/api/v1/imports/tasks";
    private static final List<String> HEADINGS =
            List.of(
                    "STT",
                    "Số, ký hiệu văn bản",
                    "Ngày ban hành",
                    "Cơ quan ban hành",
                    "Trích yếu",
                    "Mục",
                    "Nội dung nhiệm vụ",
                    "Đơn vị chủ trì",
                    "Lãnh đạo phụ trách",
                    "Chuyên viên xử lý",
                    "Hạn xử lý",
                    "Độ mật",
                    "Ghi chú");

    private static ServedCity city;

    @BeforeAll
    static void start() {
        city = ServedCity.shared();
    }

    @Test
    void a_workbook_is_previewed_taken_and_known_again() {
        var file = Workbook.of(List.of(HEADINGS, row("x1", "26/5/2026"), row("x2", "31/02/2026")));
        var preview = city.as(Api.TASK_FORCE).xlsx(TASKS + "?dryRun=true", file);
        assertThat(preview.status()).as(preview.toString()).isEqualTo(200);
        assertThat(preview.body().path("preview").asBoolean()).isTrue();
        var would = preview.body().path("accepted").path(0).path("task").asString();
        assertThat(preview.body().path("unchanged").asInt(-1)).isZero();
        assertThat(seen(would)).as("nothing is written").isEqualTo(404);

        var taken = city.as(Api.TASK_FORCE).xlsx(TASKS, file);
        assertThat(taken.body().path("accepted")).isEqualTo(preview.body().path("accepted"));
        assertThat(taken.body().path("refused")).isEqualTo(preview.body().path("refused"));
        settled(would);

        var again = city.as(Api.TASK_FORCE).xlsx(TASKS + "?dryRun=true", file);
        assertThat(again.body().path("accepted")).isEqualTo(taken.body().path("accepted"));
        assertThat(again.body().path("unchanged").asInt()).isEqualTo(1);
        assertThat(taken.body().has("unchanged")).isFalse();
        var other = Workbook.of(List.of(HEADINGS, row("x1", "27/5/2026")));
        var duplicate = city.as(Api.TASK_FORCE).xlsx(TASKS + "?dryRun=true", other);
        assertThat(duplicate.body().path("refused").path(0).path("reason").asString())
                .isEqualTo("DUPLICATE");
    }

    @Test
    void a_preview_of_units_and_people_tells_new_from_changed_and_writes_nothing() {
        var migration = city.as(Api.MIGRATION);
        var units =
                """
                code,name,kind,parent,valid_from,valid_to
                H26.99,Sở Thử,DEPARTMENT,H26,2026-01-01,
                H26.01,Sở Tư pháp Mới,DEPARTMENT,H26,2026-05-01,
                H26.98,Sở Hỏng,DEPARTMENT,H26,2026-01-01,2025-01-01
                H26.99,Sở Thử,DEPARTMENT,H26,2026-01-01,
                """;
        var seen = migration.csv("/api/v1/imports/units?dryRun=true", units);
        assertThat(seen.status()).as(seen.toString()).isEqualTo(200);
        assertThat(seen.body().path("acceptedCount").asInt()).isEqualTo(3);
        assertThat(seen.body().path("changed")).hasSize(1);
        assertThat(seen.body().path("changed").path(0).path("id").asString()).isEqualTo("H26.01");
        assertThat(seen.body().path("unchanged").asInt(-1)).isEqualTo(1);
        assertThat(seen.body().path("refused").path(0).path("reason").asString())
                .isEqualTo("BAD_VALIDITY");
        assertThat(migration.get("/api/v1/units/H26.99").status()).isEqualTo(404);
        var people =
                """
                id,name,unit,post,valid_from,valid_to
                P00006,Tên Mới,H26.01,LEADER,2026-01-01,
                P00006,Phạm Xuân Nga,H26.01,LEADER,2026-01-01,
                P00998,Người Mới,H26.01,LEADER,2026-01-01,
                """;
        var named = migration.csv("/api/v1/imports/people?dryRun=true", people);
        assertThat(named.body().path("changed")).as(named.toString()).hasSize(1);
        assertThat(named.body().path("unchanged").asInt(-1)).isEqualTo(1);
        assertThat(named.body().path("acceptedCount").asInt()).isEqualTo(3);
        assertThat(migration.get("/api/v1/people/P00006").text("name")).isEqualTo("Phạm Xuân Nga");
    }

    @Test
    void the_refused_rows_come_back_to_be_mended_and_sent_again() {
        var secret = new ArrayList<>(row("y2", "26/5/2026"));
        secret.set(6, "Kế hoạch bí mật");
        secret.set(11, "Tuyệt mật");
        var file =
                Workbook.of(
                        List.of(HEADINGS, row("y1", "26/5/2026"), secret, row("y3", "31/2/2026")));
        var reply = city.as(Api.TASK_FORCE).xlsx(TASKS + "?result=csv", file);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Disposition")).contains("attachment", ".csv");
        var text = new String(reply.response().body(), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("bí mật", "y1", "y2").contains("y3", "BAD_DEADLINE");
        var mended = text.replace("31/2/2026", "28/5/2026");
        var again = city.as(Api.TASK_FORCE).csv(TASKS, mended);
        assertThat(again.body().path("acceptedCount").asInt()).as(again.toString()).isEqualTo(1);
        assertThat(again.body().path("refused")).isEmpty();
        var nothing = city.as(Api.TASK_FORCE).csv(TASKS + "?result=xlsx", mended);
        assertThat(XlsxFile.read(nothing.response().body(), null).lines()).isEmpty();
    }

    @Test
    void what_is_no_file_of_its_type_is_refused_as_a_whole() {
        var who = city.as(Api.TASK_FORCE);
        refused(
                400,
                "MALFORMED_XLSX",
                who.xlsx(TASKS, "STT,Mục\n".getBytes(StandardCharsets.UTF_8)));
        var file = Workbook.of(List.of(HEADINGS));
        refused(400, "MALFORMED_CSV", who.csv(TASKS, file));
        refused(422, "UNKNOWN_SHEET", who.xlsx(TASKS + "?sheet=Khác", file));
        refused(400, "BAD_VALUE", who.xlsx(TASKS + "?result=pdf", file));
        refused(403, "FORBIDDEN", city.as(Api.JUSTICE).xlsx(TASKS + "?dryRun=true", file));
        refused(
                403,
                "NOT_YOUR_ROLE",
                city.as(Api.MIGRATION)
                        .xlsx(
                                TASKS + "?dryRun=true",
                                Workbook.of(List.of(HEADINGS, row("z1", "26/5/2026")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void an_export_has_what_the_list_has_and_nothing_in_it_is_live(String form) {
        var live = new ArrayList<>(row("e-" + form, "26/5/2026"));
        live.set(12, "=HYPERLINK(\"http://example.invalid\",\"x\")");
        var taken = city.as(Api.TASK_FORCE).xlsx(TASKS, Workbook.of(List.of(HEADINGS, live)));
        var own = taken.body().path("accepted").path(0).path("task").asString();
        settled(own);
        settled(city.task("H26.02", "26/05/2026"));

        var reply = city.as(Api.JUSTICE).get("/api/v1/exports/tasks." + form + "?year=2026");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.header("Content-Disposition"))
                .contains("nhiem-vu-%s.%s".formatted(ServedCity.DAY, form));
        var sheet = read(form, reply.response().body());
        assertThat(sheet.lines())
                .allSatisfy(l -> assertThat(l.cell("Mã đơn vị chủ trì")).isEqualTo("H26.01"))
                .anySatisfy(l -> {
                    assertThat(l.cell("Mã nhiệm vụ")).isEqualTo(own);
                    assertThat(l.cell("Hạn hiện tại")).isEqualTo("26/05/2026");
                    assertThat(l.cell("Tình trạng")).isEqualTo("Đang thực hiện, trong hạn");
                    assertThat(l.cell("Lãnh đạo phụ trách")).isEqualTo("Phạm Xuân Nga");
                    assertThat(l.cell("Ghi chú")).startsWith("=HYPERLINK");
                });
        if (form.equals("csv")) {
            assertThat(new String(reply.response().body(), StandardCharsets.UTF_8))
                    .startsWith("\uFEFF")
                    .contains("\"'=HYPERLINK");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void an_export_opens_no_other_units_tasks_and_refuses_what_the_list_refuses(String form) {
        var door = "/api/v1/exports/tasks." + form;
        refused(403, "ANOTHER_UNITS_TASK", city.as(Api.JUSTICE).get(door + "?unit=H26.02"));
        refused(403, "FORBIDDEN", city.as(Api.PUBLISHER).get(door));
        refused(422, "UNKNOWN_UNIT", city.as(Api.TASK_FORCE).get(door + "?unit=H99"));
        refused(400, "BAD_VALUE", city.as(Api.TASK_FORCE).get(door + "?class=LATE"));
        var officer = dondoc.web.test.Tokens.bearer("who", null, "department-officer");
        refused(403, "NO_UNIT_IN_TOKEN", city.as(officer).get(door));
    }

    private static Sheet read(String form, byte[] file) {
        return form.equals("csv") ? CsvFile.read(file) : XlsxFile.read(file, null);
    }

    private static List<String> row(String clause, String due) {
        return List.of(
                "7",
                "19/UBND-TH",
                "13/05/2026",
                "UBND Thành phố",
                "V/v thử",
                clause,
                "Rà soát",
                "Sở Tư pháp",
                "P00006",
                "P00010",
                due,
                "Thường",
                "");
    }

    private static int seen(String task) {
        return city.as(Api.TASK_FORCE).get("/api/v1/tasks/" + task).status();
    }

    private static void settled(String task) {
        await().until(() -> seen(task) == 200);
    }

    private static void refused(int status, String code, Api.Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }
}

package dondoc.task.in.page.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dondoc.task.in.page.Visitor;
import dondoc.task.in.page.Visitor.Seen;
import dondoc.task.in.web.ServedCity;
import dondoc.task.in.xlsx.Workbook;
import dondoc.web.Roles;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A register is sent by hand: looked at, then taken in.
class ImportPagesIT {
    private static final String HEADINGS =
            "STT,\"Số, ký hiệu văn bản\",Ngày ban hành,Cơ quan ban hành,Người ký,Loại văn bản,"
                    + "Trích yếu,Mục,Nội dung nhiệm vụ,Đơn vị chủ trì,Đơn vị phối hợp,"
                    + "Lãnh đạo phụ trách,Chuyên viên xử lý,Hạn xử lý,Gắn sao,Độ mật,Ghi chú\n";
    private static final String ROW =
            "%1$s,%2$s/UBND-NH,13/05/2026,UBND Thành phố,Chủ tịch UBND Thành phố,Công văn,"
                    + "V/v rà soát,%1$s,Rà soát mục %1$s,Sở Tư pháp,,P00006,P00010,%3$s,,Thường,\n";

    private static ServedCity city;
    private static Visitor registrar;

    @BeforeAll
    static void start() {
        city = ServedCity.shared();
        registrar = Visitor.of(city, "taskforce", null, Roles.TASK_FORCE);
    }

    @Test
    void nobody_but_the_task_force_imports() {
        var kim = Visitor.of(city, "kim", "H26.01", Roles.DEPARTMENT_OFFICER);
        var leader = Visitor.of(city, "leader", null, Roles.LEADERSHIP);
        for (var who : List.of(kim, leader)) {
            for (var page : List.of("", "/file", "/refused.csv")) {
                assertThat(who.look("/imports" + page).status()).as(page).isEqualTo(403);
            }
            assertThat(upload(who, "a.csv", file("901")).status()).isEqualTo(403);
            assertThat(who.send("/imports/file", Map.of()).status()).isEqualTo(403);
        }
        assertThat(Visitor.unknown(city).look("/imports").leadsTo())
                .endsWith("/oauth2/authorization/dondoc");
        assertThat(registrar.forge("/imports/file", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void a_file_is_looked_at_first_and_taken_in_by_a_second_word() {
        var clerk = registrar.remembered();
        var looked = clerk.follow(upload(clerk, "so-giao-viec.csv", file("902")));
        assertThat(looked.text())
                .contains("so-giao-viec.csv", "Chưa có gì được ghi", "Nhập 2 nhiệm vụ")
                .contains("26/05/2026", "Hạn xử lý");
        assertThat(clerk.look("/?view=OPEN&q=902%2FUBND-NH").text()).contains("Không có nhiệm vụ");

        clerk.send("/imports/file", Map.of());
        clerk.send("/imports/file", Map.of());
        var done = finished(clerk);
        assertThat(done.text()).contains("Đã nhập 2 nhiệm vụ; 1 dòng bị trả lại");
        var refused = clerk.look("/imports/refused.csv");
        assertThat(refused.html())
                .contains("Lý do", "31/02/2026", "BAD_DEADLINE")
                .doesNotContain("Rà soát mục 1,");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(clerk.follow(upload(clerk, "lai.csv", file("902"))).text())
                                .contains("Tệp này đã được nhập trước đây")
                                .contains("Ngoài ra 2 dòng đã được nhập từ trước")
                                .doesNotContain("Nhập 2 nhiệm vụ"));
        clerk.send("/imports/file", Map.of());
        assertThat(finished(clerk).text()).contains("Đã nhập 2 nhiệm vụ");
    }

    @Test
    void a_workbook_is_read_too_and_its_refused_rows_come_back_as_one() {
        var clerk = registrar.remembered();
        var rows =
                new String(file("903"), UTF_8)
                        .lines()
                        .map(line ->
                                Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                                        .map(cell -> cell.replace("\"", ""))
                                        .toList())
                        .toList();
        var looked = clerk.follow(upload(clerk, "SO.XLSX", Workbook.of(rows)));
        assertThat(looked.text()).contains("Nhập 2 nhiệm vụ");
        assertThat(clerk.look("/imports/refused.xlsx").status()).isEqualTo(200);
        assertThat(clerk.look("/imports/refused.pdf").status()).isEqualTo(400);
    }

    @Test
    void what_is_no_register_is_told_beside_the_field() {
        var clerk = registrar.remembered();
        for (var file : List.of("x,y\n1,2\n", "a,b\n\"open", "")) {
            var told = upload(clerk, "khac.csv", file.getBytes(UTF_8));
            assertThat(told.status()).as(file).isEqualTo(400);
            assertThat(told.html()).contains("href=\"#file\"", "khac.csv");
        }
        var sheet = clerk.upload("/imports", "x.xlsx", "no workbook".getBytes(UTF_8), Map.of());
        assertThat(sheet.status()).isEqualTo(400);
        assertThat(clerk.look("/imports/file").leadsTo()).isEqualTo("/imports");
        assertThat(clerk.look("/imports/refused.csv").status()).isEqualTo(404);
    }

    @Test
    void what_is_registered_already_is_counted_apart() {
        var clerk = registrar.remembered();
        clerk.follow(upload(clerk, "mot.csv", file("904")));
        clerk.send("/imports/file", Map.of());
        finished(clerk);
        var other = (new String(file("904"), UTF_8) + "\n").getBytes(UTF_8);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(clerk.follow(upload(clerk, "hai.csv", other)).text())
                                .contains("Trong đó 2 dòng đã có trong hệ thống"));
        assertThat(clerk.look("/imports/file").text()).doesNotContain("Nhập 2 nhiệm vụ");
    }

    private static Seen finished(Visitor who) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> who.look("/imports/file"), page -> !page.text().contains("Đang nhập"));
    }

    private static Seen upload(Visitor who, String name, byte[] file) {
        return who.upload("/imports", name, file, Map.of("sheet", ""));
    }

    /// Two good rows and one with a deadline that is no day.
    private static byte[] file(String number) {
        return ("\uFEFF"
                        + HEADINGS
                        + ROW.formatted("1", number, "26/05/2026")
                        + ROW.formatted("2", number, "27/05/2026")
                        + ROW.formatted("3", number, "31/02/2026"))
                .getBytes(UTF_8);
    }
}
